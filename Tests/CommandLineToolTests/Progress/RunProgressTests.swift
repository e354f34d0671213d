import Diagnostics
import Foundation
import Interchange
import Synchronization
import Testing

@testable import CommandLineTool

/// What is shown of a run as it goes on, by a clock of the tests' own.
@Suite("Progress of a run")
struct RunProgressTests {
    /// A moment that the test sets, and what was shown.
    private final class Stage: Sendable {
        let now = Mutex(0.0)
        let shown = Mutex<[String]>([])

        func progress(_ display: RunProgress.Display) -> RunProgress {
            RunProgress(
                display, clock: { [self] in now.withLock { $0 } },
                writingTo: { [self] text in shown.withLock { $0.append(text) } })
        }

        func wait(_ seconds: Double) { now.withLock { $0 += seconds } }

        /// What was shown since the last time.
        func taken() -> [String] {
            shown.withLock { shown in
                defer { shown = [] }
                return shown
            }
        }
    }

    private let stage = Stage()
    private let writing = BilingualText(fr: "écriture de rss", en: "writing rss")

    private func bar(_ language: InterfaceLanguage = .english, columns: Int = 80, colour: Bool = false) -> RunProgress {
        stage.progress(.bar(ProgressBar(language: language, usesColour: colour), columns: { columns }))
    }

    private func faults() -> DiagnosticCollector {
        var found = DiagnosticCollector()
        found.report(Diagnostic(.error, "e", BilingualText("e")))
        found.report(Diagnostic(.warning, "w", BilingualText("w")))
        found.report(Diagnostic(.warning, "v", BilingualText("v")))
        found.report(Diagnostic(.note, "n", BilingualText("n")))
        return found
    }

    @Test("a bar shows the step, what is left and the faults so far, ten times a second at most, and goes away")
    func shownBar() {
        let progress = bar(columns: 90)
        progress.expect(steps: 5)
        progress.begin(writing, expecting: 4_000)
        #expect(stage.taken() == [])
        stage.wait(0.2)
        progress.didFind(faults())
        #expect(
            stage.taken() == [
                "\r[--------------------]   0% 1/5 writing rss: 0 of 4,000, 4,000 left; 1 error, 2 warnings\u{1B}[K"
            ])
        for _ in 0..<1_000 { progress.didWork() }
        #expect(stage.taken() == [])
        stage.wait(0.1)
        progress.didWork()
        #expect(
            stage.taken() == [
                "\r[#####---------------]  25% 1/5 writing rss: 1,001 of 4,000, 2,999 left; 1 error, 2 warni\u{1B}[K"
            ])
        progress.end()
        progress.end()
        #expect(stage.taken() == ["\r\u{1B}[K"])
    }

    @Test("it is in French where the messages are, and coloured where the terminal wants it")
    func french() {
        let progress = bar(.french, columns: 120, colour: true)
        progress.begin(writing, expecting: 2)
        stage.wait(1)
        progress.didFind(faults())
        #expect(
            stage.taken() == [
                "\r\u{1B}[36m[--------------------]   0%\u{1B}[0m "
                    + "1/1 écriture de rss : 0 sur 2, reste 2 ; 1 erreur, 2 avertissements\u{1B}[K"
            ])
    }

    @Test("a narrow terminal gets the text alone, cut before its last column", arguments: [0, 1, 12, 59])
    func narrow(columns: Int) throws {
        let progress = bar(columns: columns)
        progress.begin(writing, expecting: 2)
        stage.wait(1)
        progress.didWork()
        let line = try #require(stage.taken().first)
        #expect(line == "\r" + "1/1 writing rss: 1 of 2, 1 left".prefix(max(0, columns - 1)) + "\u{1B}[K")
    }

    @Test("work whose size nobody told is shown by what is done; the work itself may tell its size")
    func unknownSize() {
        let progress = bar()
        progress.begin(BilingualText("reading"))
        stage.wait(1)
        progress.didWork()
        #expect(stage.taken() == ["\r1/1 reading: 1\u{1B}[K"])
        progress.willWork(on: 10, after: DiagnosticCollector())
        stage.wait(1)
        progress.didWork()
        #expect(stage.taken() == ["\r[##------------------]  10% 1/1 reading: 1 of 10, 9 left\u{1B}[K"])
    }

    @Test("a job tells nothing for ten seconds, then a line every ten, later every tenth of its time")
    func job() {
        let progress = stage.progress(.lines(.english))
        progress.expect(steps: 1)
        progress.begin(writing, expecting: 1_000)
        var moments: [Int] = []
        for second in 1...300 {
            stage.wait(1)
            progress.didWork()
            let lines = stage.taken()
            if !lines.isEmpty { moments.append(second) }
            let line = "parcours: 1/1 writing rss: \(second) of 1,000, \(1_000 - second) left\n"
            #expect(lines.allSatisfy { $0 == line })
        }
        #expect(Array(moments.prefix(13)) == [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 121, 134])
        #expect(moments.count == 21)
        progress.end()
        #expect(stage.taken() == [])
    }

    @Test("where nothing is to be shown, nothing is")
    func silent() {
        let progress = stage.progress(.none)
        progress.begin(writing, expecting: 1)
        stage.wait(60)
        progress.didWork()
        progress.end()
        #expect(stage.taken() == [])
    }

    @Test("work side by side tells of each of its elements, and of what was found")
    func work() throws {
        let progress = bar()
        progress.begin(writing)
        var found = DiagnosticCollector()
        let doubled = try OrderedWork.$observer.withValue(progress) {
            try OrderedWork(workers: 2).run(Array(1...100), reporting: &found) { number, found in
                if number == 7 { found.report(Diagnostic(.error, "e", BilingualText("e"))) }
                return number * 2
            }
        }
        #expect(doubled == (1...100).map { $0 * 2 })
        stage.wait(1)
        progress.didFind(DiagnosticCollector())
        #expect(
            stage.taken() == [
                "\r[####################] 100% 1/1 writing rss: 100 of 100, 0 left; 1 error\u{1B}[K"
            ])
    }
}
