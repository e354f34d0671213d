import Foundation

/// The name of a file in a package. Names are the same where their bytes are: a file system doesn't know that an accent
/// can be written in two ways.
package struct FileName: Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: FileName, right: FileName) -> Bool {
        var (left, right) = (left.text, right.text)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                guard left.count == right.count else { return false }
                guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else { return true }
                return memcmp(leftBase, rightBase, left.count) == 0
            }
        }
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// The name of a file as systems that know neither case nor the two ways of writing an accent have it. ASCII, as nearly
    /// every name is, has one way alone.
    package var foldedFileName: String {
        let name = lowercased()
        return name.utf8.allSatisfy { $0 < 0x80 } ? name : name.precomposedStringWithCanonicalMapping
    }
}
