import Foundation

/// The name of a file in a package. Names are the same where their bytes are: a file system doesn't know that an accent
/// can be written in two ways.
package struct FileName: Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: FileName, right: FileName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

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
