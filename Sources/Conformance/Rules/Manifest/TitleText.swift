import CourseCatalogue
import Diagnostics

/// A title is written so that Moodle keeps it whole: it loses the spaces beside an entity, stores a character reference
/// (`&#233;`) as it is written, and takes what stands between `<` and `>` for a tag. A CDATA section keeps spaces.
struct TitleText: ConformanceRule {
    let id = "title-mangled"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.moodle
    let help = BilingualText(
        fr: "écrivez les accents tels quels, « et » au lieu de « & », ou mettez le titre dans une section CDATA",
        en: "write accents as they are, “and” for “&”, or put the title in a CDATA section")

    func findings(in package: ContentPackage) -> [Finding] {
        guard package.format?.isSCORM == true, package.text.holds("&") else { return [] }
        return TitleScan(package.text).titles.compactMap { title in
            guard title.text.utf8.contains(UInt8(ascii: "&")), !title.text.hasPrefix("<![CDATA[") else { return nil }
            if title.text.contains("&#") {
                return finding(
                    title, fr: "garde ses références de caractères telles quelles", en: "keeps its character references"
                )
            }
            guard title.text.contains(/\s&|&[a-z]+;\s/) else { return nil }
            return finding(title, fr: "perd les espaces autour d'une entité", en: "loses the spaces beside an entity")
        }
    }

    private func finding(_ title: TitleScan.Title, fr french: String, en english: String) -> Finding {
        Finding(
            line: title.line, fr: "le titre « \(title.text.prefix(80)) » \(french)",
            en: "the title “\(title.text.prefix(80))” \(english)")
    }
}

/// The titles of a manifest as they are written, which a parser doesn't tell.
struct TitleScan {
    struct Title {
        let text: String
        let line: Int
    }

    private(set) var titles: [Title] = []

    /// Looks for `<title>` and the `</` after it; a manifest is well-formed when this is asked.
    init(_ text: [UInt8]) {
        let start = Array("<title>".utf8)
        var line = 1, index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "\n") { line += 1 }
            guard text[index] == UInt8(ascii: "<"), text[index...].starts(with: start) else {
                index += 1
                continue
            }
            let content = text[(index + start.count)...]
            var end = content.startIndex
            while end + 1 < text.count, !(text[end] == UInt8(ascii: "<") && text[end + 1] == UInt8(ascii: "/")) {
                end += 1
            }
            titles.append(Title(text: String(decoding: text[content.startIndex..<end], as: UTF8.self), line: line))
            line += text[content.startIndex..<end].count { $0 == UInt8(ascii: "\n") }
            index = end
        }
    }
}
