import Testing

@testable import OpenDataWriter

struct CSVEncodingTests {
    @Test func `a row has commas between its values and ends with CRLF`() {
        #expect(csv(.text("é"), .missing, .integer(-1), .boolean(true), .list(["a", "b"])) == "é,,-1,true,a|b\r\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), (" a", "\" a\""),
        ("a;b\tc", "a;b\tc"), ("a'b", "a'b"),
    ])
    func `a value is quoted where RFC 4180 asks for it`(text: String, written: String) {
        #expect(csv(.text(text)) == written + "\r\n")
    }

    @Test(arguments: [
        "=1", "+1", "-1", "@1", "\t1", "\r1", "\n1", "＝1", "＋1", "－1", "＠1", " =1", "\u{A0} =1", "'=1", "''  @",
    ])
    func `what a spreadsheet could run has an apostrophe before it`(text: String) {
        #expect(csv(.text(text)) == "\"'\(text)\"\r\n")
    }

    @Test(arguments: ["a=1", "1-2", "'a", "' '=1", "«=»", "l'an"])
    func `what a spreadsheet shows as text stays as it is`(text: String) {
        #expect(csv(.text(text)) == text + "\r\n")
    }

    @Test func `bars and backslashes inside a list are told from those between its texts`() {
        #expect(csv(.list(["a|b", #"c\"#, "d"])) == #"a\|b|c\\|d"# + "\r\n")
    }

    private func csv(_ cells: Cell...) -> String {
        var row = RowText()
        for cell in cells { row.append(cell) }
        var encoding = CSVEncoding()
        encoding.append(row)
        return String(decoding: encoding.drain(), as: UTF8.self)
    }
}
