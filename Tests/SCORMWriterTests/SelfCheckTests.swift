import CourseCatalogue
import Diagnostics
import Testing

@testable import SCORMWriter

/// Pages that their answers complete, as manifests have them.
@Suite struct SelfCheckTests {
    private static let question = Question(
        [.text("Où ?")], choices: [.init([.text("Ici")], isRight: true), .init([.text("Là")], isRight: false)])

    /// A module with questions, and one without.
    private static func catalogue(passMark: Int? = 60) -> Catalogue {
        let body = [BodyNode.selfCheck(SelfCheck(questions: [question], passMark: passMark))]
        let modules = [
            SampleCatalogue.module("asked", title: "Avec", body: body), SampleCatalogue.module("read", title: "Sans"),
        ]
        let course = Course(
            identifier: SampleCatalogue.identifier("course"), title: SampleCatalogue.field("Parcours", line: 9),
            language: SampleCatalogue.field("fr"), moduleIdentifiers: modules.map(\.identifier))
        return Catalogue(
            siteAddress: SampleCatalogue.field("https://site.example"), courses: [course], modules: modules)
    }

    private func packages(
        _ edition: PackageEdition, passMark: Int? = 60, _ change: (inout PackageOptions) -> Void = { _ in }
    ) throws -> [ExplodedPackage] {
        var options = PackageOptions()
        options.completion = .selfCheck
        change(&options)
        return try ExplodedPackage.all(of: Self.catalogue(passMark: passMark), as: edition, options: options)
    }

    /// What each edition says of the mark, once for each page that has one.
    private func marks(_ manifest: String) -> [String] {
        let pattern =
            /<adlcp:masteryscore>\d+<\/\S+>|<imsss:minNormalizedMeasure>[0-9.]+<\/\S+>|moveOn="\w+"( masteryScore="[0-9.]+")?/
        return manifest.matches(of: pattern).map { String($0.output.0) }
    }

    @Test(arguments: [
        (
            PackageEdition.scorm12, ["<adlcp:masteryscore>60</adlcp:masteryscore>"], [] as [String]
        ),
        (.scorm2004ThirdEdition, ["<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>"], []),
        (.scorm2004FourthEdition, ["<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>"], []),
        (.cmi5, ["moveOn=\"CompletedAndPassed\" masteryScore=\"0.6\""], ["moveOn=\"Completed\""]),
    ])
    func theMarkStandsWhereAPageHasQuestions(edition: PackageEdition, asked: [String], read: [String]) throws {
        let packages = try packages(edition)
        #expect(packages.map { marks($0.manifest) } == [asked, read, read + asked + read])
        #expect(
            packages.map { $0["index.html"]?.contains("data-completion=\"self-check\"") } == [true, false, false])
        #expect(packages[2]["asked.html"]?.contains("data-pass-mark=\"60\"") == true)
    }

    @Test func aPageThatHoldsAWholeCourseIsCompletedByAllItsAnswers() throws {
        let packages = try packages(.scorm12, passMark: nil) {
            $0.courseStructure = .singleItem
            $0.packagesModules = false
        }
        #expect(packages.map { marks($0.manifest) } == [["<adlcp:masteryscore>80</adlcp:masteryscore>"]])
        #expect(packages[0]["index.html"]?.contains("data-question=\"asked.ou\"") == true)
    }

    @Test func aMasteryScoreAloneDoesNotMakeAnswersComplete() throws {
        let read = try packages(.scorm12) { $0.completion = .readToEnd }
        #expect(marks(read[0].manifest).isEmpty)
        #expect(read[0]["index.html"]?.contains("data-score=\"questions\" data-pass-mark=\"60\"") == true)
        let scored = try packages(.scorm12, passMark: nil) {
            $0.completion = .readToEnd
            $0.masteryScore = 50
        }
        #expect(marks(scored[0].manifest) == ["<adlcp:masteryscore>50</adlcp:masteryscore>"])
        #expect(scored[0]["index.html"]?.contains("data-score=\"questions-once-done\"") == true)
    }

    @Test func aPageWithoutTrackingHasItsQuestionsAllTheSame() throws {
        let page = try #require(packages(.contentPackaging)[0]["index.html"])
        #expect(page.contains("<body data-pass-mark=\"60\">"))
        #expect(page.contains("data-question=\"ou\""))
    }

    @Test(arguments: [(PackageEdition.scorm12, true), (.cmi5, true), (.contentPackaging, false)])
    func aModuleWithoutQuestionsIsTold(edition: PackageEdition, isTold: Bool) throws {
        let help = BilingualText(
            fr: "ajoutez un bloc « quiz » à sa page, ou choisissez un autre « completion »",
            en: "add a “quiz” block to its page, or choose another “completion”")
        let warning = Diagnostic(
            .warning, "no-questions",
            BilingualText(
                fr: "« read » n’a pas de questions : sa page est achevée quand elle est lue",
                en: "“read” has no questions: its page is completed when it is read"),
            at: SourceLocation(file: "content/module.md", line: 2, column: 8), help: help)
        #expect(try told(edition) == (isTold ? [warning] : []))
        #expect(try told(edition) { $0.packagesModules = false } == (isTold ? [warning] : []))
        #expect(try told(edition) { $0.completion = .readToEnd } == [])
    }

    /// What is told while all the packages are made.
    private func told(
        _ edition: PackageEdition, _ change: (inout PackageOptions) -> Void = { _ in }
    ) throws -> [Diagnostic] {
        var options = PackageOptions()
        options.completion = .selfCheck
        change(&options)
        var diagnostics = DiagnosticCollector()
        let artifacts = try ExplodedPackage.artifacts(
            of: Self.catalogue(), as: edition, options: options, reporting: &diagnostics)
        for artifact in artifacts {
            guard case .archive(let make) = artifact.content else { continue }
            _ = try make(&diagnostics)
        }
        return diagnostics.diagnostics
    }
}
