/// What an entry may be called: a name that unpacks to one file inside the folder it is unpacked to, on any system.
enum ZipEntryName {
    /// The most bytes that a part of a name has: what file systems take.
    static let partByteLimit = 255
    /// The most bytes that a name has in a zip (APPNOTE 4.4.10).
    static let byteLimit = 65_535

    static func check(_ name: String) throws(ZipFault) {
        func fault(_ reason: ZipFault.Reason, _ message: String) -> ZipFault {
            ZipFault(reason, entry: name, message: message)
        }
        guard name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else {
            throw fault(.unsafeName, "the name has a control character or a backslash")
        }
        guard name.utf8.count <= byteLimit else { throw fault(.nameTooLong, "the name is over \(byteLimit) bytes") }
        for part in name.split(separator: "/", omittingEmptySubsequences: false) {
            guard !part.isEmpty, part != ".", part != ".." else {
                throw fault(.unsafeName, "the name is absolute, climbs, or has an empty part")
            }
            guard part.utf8.count <= partByteLimit else {
                throw fault(.nameTooLong, "a part of the name is over \(partByteLimit) bytes")
            }
        }
    }
}
