import CommonCartridgeWriter
import CourseCatalogue
import Diagnostics
import Foundation
import TestSupport
import Testing

/// Whole cartridges against the trees in `Goldens`.
@Suite struct GoldenTests {
    @Test(arguments: TestedFormat.allCases)
    func cartridgesAreTheGoldenOnes(format: TestedFormat) throws {
        try compare(ExplodedCartridge.all(format), below: "web-link")
    }

    @Test(arguments: TestedFormat.allCases)
    func cartridgesWithBasicLTIAreTheGoldenOnes(format: TestedFormat) throws {
        let cartridges = try ExplodedCartridge.all(format, links: .basicLTI).filter {
            $0.path.hasSuffix("/hosted.imscc")
        }
        try compare(cartridges, below: "basic-lti")
    }

    private func compare(_ cartridges: [ExplodedCartridge], below folder: String) throws {
        #expect(!cartridges.isEmpty)
        for cartridge in cartridges {
            let path = "CommonCartridgeWriterTests/Goldens/\(folder)/\(cartridge.path.dropLast(".imscc".count))/"
            let listing = cartridge.files.map { $0.path + "\n" }.joined()
            #expect(try Golden(path + "files.txt").expected(insteadOf: listing) == listing)
            for file in cartridge.files where file.path.hasSuffix(".xml") || file.path.hasSuffix(".html") {
                #expect(try Golden(path + file.path).expected(insteadOf: file.text) == file.text, "\(file.path)")
            }
        }
    }
}
