/// The name of a file in a package. Names are the same where their bytes are: a file system doesn't know that an accent
/// can be written in two ways.
struct FileName: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: FileName, right: FileName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
