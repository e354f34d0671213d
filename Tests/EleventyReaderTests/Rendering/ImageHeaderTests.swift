import Testing

@testable import EleventyReader

@Suite("Headers of pictures")
struct ImageHeaderTests {
    private static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]

    private func header(_ bytes: [UInt8]) -> String? {
        ImageHeader(bytes).map { header in
            header.mediaType + " \(header.width.map(String.init) ?? "?")x\(header.height.map(String.init) ?? "?")"
        }
    }

    private func webP(_ kind: String, _ rest: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(kind.utf8) + [0, 0, 0, 0] + rest
    }

    @Test("PNG and GIF")
    func simple() {
        #expect(header(Self.png + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 6]) == "image/png 640x480")
        #expect(header(Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01, 0]) == "image/gif 640x480")
    }

    @Test("the three kinds of WebP")
    func webP() {
        #expect(header(webP("VP8X", [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0])) == "image/webp 640x480")
        #expect(header(webP("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0])) == "image/webp 640x480")
        #expect(header(webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1])) == "image/webp 640x480")
        #expect(header(webP("VP9 ", [])) == "image/webp ?x?")
    }

    @Test("JPEG, whatever stands before its frame")
    func jpeg() {
        let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 1, 0x22, 0, 2]
        let application: [UInt8] = [0xFF, 0xE0, 0, 4, 0x4A, 0x46]
        let table: [UInt8] = [0xFF, 0xFF, 0xC4, 0, 3, 0]
        #expect(header([0xFF, 0xD8] + frame) == "image/jpeg 640x480")
        #expect(header([0xFF, 0xD8] + application + table + frame) == "image/jpeg 640x480")
    }

    @Test(
        "AVIF, and SVG under declarations and comments",
        arguments: [
            ("\u{0}\u{0}\u{0}\u{1C}ftypavif", "image/avif"), ("<svg/>", "image/svg+xml"),
            (
                "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <html> -->\n<!DOCTYPE svg>\n<svg:svg xmlns:svg=\"x\">",
                "image/svg+xml"
            ),
        ])
    func others(text: String, mediaType: String) {
        #expect(header(Array(text.utf8)) == mediaType + " ?x?")
    }

    @Test(
        "what is no picture",
        arguments: [
            "", "<", "<html><svg/></html>", "<p>about <svg></p>", "<!-- <svg> -->", "<!--<svg>", "<svgs>", "GIF",
            "RIFF....WAVE", "%PDF-1.7", "BM",
        ])
    func none(text: String) {
        #expect(header(Array(text.utf8)) == nil)
    }

    @Test("a header that lies about sizes gives none")
    func lies() {
        #expect(header(Self.png + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1]) == "image/png ?x?")
        #expect(header(Self.png + [0, 0, 0, 0, 0, 0, 0, 1]) == "image/png ?x?")
        #expect(header(Array("GIF87a".utf8) + [0, 0, 1, 0]) == "image/gif ?x?")
        #expect(header(webP("VP8X", [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])) == "image/webp ?x?")
        #expect(header([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == "image/jpeg ?x?")
        #expect(header([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0]) == "image/jpeg ?x?")
        #expect(
            header(
                [UInt8](repeating: 0xFF, count: 70_000).replacing(
                    [0xFF, 0xFF, 0xFF], with: [0xFF, 0xD8, 0xFF], maxReplacements: 1)) == "image/jpeg ?x?")
    }

    @Test("a header cut anywhere is read as far as it goes")
    func cut() {
        let whole: [[UInt8]] = [
            Self.png + [0, 0, 2, 0x80, 0, 0, 1, 0xE0], Array("GIF89a".utf8) + [0x80, 2, 0xE0, 1],
            webP("VP8X", [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]), webP("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0]),
            [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 1, 0xE0, 2, 0x80, 3],
        ]
        for bytes in whole {
            for count in bytes.indices {
                let read = ImageHeader(Array(bytes[..<count]))
                #expect(read == nil || read?.width == nil || read?.width == 640)
            }
        }
    }
}
