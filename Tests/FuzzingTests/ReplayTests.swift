import Foundation
import TestSupport
public import Testing

/// What libFuzzer starts from, and what it ever broke something with, through the same entry points without it.
@Suite("Inputs of the fuzzer")
struct ReplayTests {
    private static let folder = Project.root.appending(path: "Fuzzing")

    private static func inputs(_ kind: String, of target: FuzzTarget) throws -> [URL] {
        let folder = folder.appending(path: kind).appending(path: target.name)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return names.filter { !$0.hasPrefix(".") }.map { folder.appending(path: $0) }
    }

    @Test("every seed is borne, and each target has some", arguments: FuzzTarget.all)
    func seeds(_ target: FuzzTarget) throws {
        let seeds = try Self.inputs("Seeds", of: target)
        #expect(!seeds.isEmpty)
        for seed in seeds { target.run([UInt8](try Data(contentsOf: seed))) }
    }

    @Test("cutting a seed short anywhere is borne", arguments: FuzzTarget.all)
    func cuts(_ target: FuzzTarget) throws {
        for seed in try Self.inputs("Seeds", of: target) {
            let bytes = [UInt8](try Data(contentsOf: seed))
            for count in stride(from: 0, to: bytes.count, by: 7) { target.run(Array(bytes[..<count])) }
        }
    }

    @Test("every input that ever broke something is borne", arguments: FuzzTarget.all)
    func crashes(_ target: FuzzTarget) throws {
        let folder = Self.folder.appending(path: "Crashes/" + target.name)
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        for crash in try Self.inputs("Crashes", of: target) { target.run([UInt8](try Data(contentsOf: crash))) }
    }

    @Test("no folder of seeds or crashes is without its target")
    func folders() throws {
        let names = Set(FuzzTarget.all.map(\.name))
        for kind in ["Seeds", "Crashes"] {
            let path = Self.folder.appending(path: kind).path
            let found = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            #expect(Set(found.filter { !$0.hasPrefix(".") }).subtracting(names) == [])
        }
    }
}

extension FuzzTarget: CustomTestStringConvertible {
    /// The target's name.
    /// The name of what is fuzzed.
    public var testDescription: String { name }
}
