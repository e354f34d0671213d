/// A text as one word of a shell's command line.
enum ShellWord {
    static func of(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { byte in
            switch byte {
            case 45...57, 65...90, 95, 97...122, 0x80...: true
            default: false
            }
        }
        return plain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
