import Interchange
import Testing

struct TableTextTests {
    @Test(arguments: ["=1", "'=1", "''  @", "+33", "\t", "a", "'a", "l'an", "", "'", "＝1", " =1", "' '=1", "=\u{338}"])
    func `a guarded text gives back the text`(text: String) {
        #expect(TableText.unguarded(TableText.guarded(text)).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: [
        ["a"], ["a", "b"], ["a|b", #"c\"#, "d"], ["|", "\\"], ["|\u{301}b", "\\|"], ["a", "", "b"],
    ])
    func `joined texts give back the texts`(texts: [String]) {
        #expect(TableText.parts(of: TableText.joined(texts)) == texts)
    }

    @Test func `nothing joined is no text, and a backslash at the end is passed over`() {
        #expect(TableText.parts(of: "") == [])
        #expect(TableText.parts(of: #"a|b\"#) == ["a", "b"])
    }
}
