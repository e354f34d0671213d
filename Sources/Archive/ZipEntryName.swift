/// What an entry may be called: a name that unpacks to one file inside the folder it is unpacked to, on any system.
///
/// Names are looked at byte by byte: a `/` before a combining accent is one character with it to a reader, but parts
/// folders all the same.
public enum ZipEntryName {
    /// The most bytes that a part of a name has: what file systems take.
    public static let partByteLimit = 255
    /// The most bytes that a name has in a zip (APPNOTE 4.4.10).
    public static let byteLimit = 65_535

    /// What is wrong with a name; nil where nothing is.
    public static func fault(in name: String) -> ZipFault? {
        var name = name
        if name.withUTF8(isPlain) { return nil }
        guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            return ZipFault(.unsafeName, entry: name, message: "the name has a control character or a backslash")
        }
        guard name.utf8.count <= byteLimit else {
            return ZipFault(.nameTooLong, entry: name, message: "the name is over \(byteLimit) bytes")
        }
        for part in name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard !part.isEmpty, !part.elementsEqual(".".utf8), !part.elementsEqual("..".utf8) else {
                return ZipFault(
                    .unsafeName, entry: name, message: "the name is absolute, climbs, or has an empty part")
            }
            guard part.count <= partByteLimit else {
                return ZipFault(
                    .nameTooLong, entry: name, message: "a part of the name is over \(partByteLimit) bytes")
            }
        }
        return nil
    }

    /// Whether a name's bytes show in one look that nothing is wrong with it, as those of nearly every name do.
    private static func isPlain(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !name.isEmpty, name.count <= partByteLimit else { return false }
        // What there is of the part so far: dots alone, or whatever.
        var (length, hasOnlyDots) = (0, true)
        for byte in name {
            if byte == UInt8(ascii: "/") {
                guard length > 0, !hasOnlyDots else { return false }
                (length, hasOnlyDots) = (0, true)
            } else {
                guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { return false }
                if byte != UInt8(ascii: ".") { hasOnlyDots = false }
                length += 1
            }
        }
        return length > 0 && !hasOnlyDots
    }
}
