/// The name of an element with a prefix, put together where it is written: for documents of many small elements.
package struct XMLName: Sendable {
    fileprivate let prefix: StaticString
    fileprivate let name: StaticString
    fileprivate let isLowercased: Bool

    /// A name in ASCII.
    ///
    /// - Parameters:
    ///   - prefix: its prefix, without the colon.
    ///   - name: the name after that.
    ///   - isLowercased: whether that name is written in lower case.
    package init(_ prefix: StaticString, _ name: StaticString, isLowercased: Bool = false) {
        (self.prefix, self.name, self.isLowercased) = (prefix, name, isLowercased)
    }

    /// Appends the name to a document.
    func append(to output: inout [UInt8]) {
        output.append(contentsOf: prefix.utf8)
        output.append(UInt8(ascii: ":"))
        guard isLowercased else { return output.append(contentsOf: name.utf8) }
        let start = output.count
        output.append(contentsOf: name.utf8)
        output.withUnsafeMutableBufferPointer { bytes in
            for index in start..<bytes.count where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
        }
    }
}

extension StaticString {
    /// The bytes of a text that is more than a character.
    var utf8: UnsafeBufferPointer<UInt8> {
        guard hasPointerRepresentation else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}
