import Foundation
import Interchange
import TestSupport
import Testing

@testable import Export

@Suite struct FolderExchangeTests {
    private let fixture: ExportFixture
    private let destination: Destination

    init() throws {
        fixture = try ExportFixture()
        destination = try Destination(named: fixture.path("out"), source: fixture.source)
        try fixture.folder.write("old", to: "out/a")
        try fixture.folder.write("new", to: ".out.parcours-staging/a")
    }

    @Test func `swaps two trees at once`() throws {
        try FolderExchange(destination: destination).putInPlace()
        #expect(try fixture.folder.text("out/a") == "new")
        #expect(try fixture.folder.text(".out.parcours-staging/a") == "old")
    }

    @Test(arguments: [EINVAL, ENOSYS, ENOTSUP])
    func `renames twice where the file system can't swap`(code: Int32) throws {
        let exchange = FolderExchange(destination: destination, swap: { _, _ in code })
        try exchange.putInPlace()
        #expect(try fixture.folder.text("out/a") == "new")
        #expect(try fixture.folder.text(".out.parcours-former/a") == "old")
        try exchange.removeReplaced()
        #expect(try fixture.names() == ["out", "site"])
    }

    @Test func `a mount point is left as it is`() throws {
        let exchange = FolderExchange(destination: destination, swap: { _, _ in EBUSY })
        #expect(throws: SystemFault(code: EBUSY)) { try exchange.putInPlace() }
        #expect(try fixture.folder.text("out/a") == "old")
        #expect(
            SystemFault(code: EBUSY).fatal(writing: "out").diagnostic.message.french
                == "impossible d'écrire dans « out » : c'est un point de montage")
    }

    @Test func `a failed second rename is undone`() throws {
        try FileManager.default.removeItem(atPath: destination.staging)
        let exchange = FolderExchange(destination: destination, swap: { _, _ in EINVAL })
        #expect(throws: SystemFault(code: ENOENT)) { try exchange.putInPlace() }
        #expect(try fixture.folder.text("out/a") == "old")
        #expect(try fixture.names() == ["out", "site"])
    }
}
