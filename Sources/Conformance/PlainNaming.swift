/// Names that no rule on names minds, told from their bytes in one look: in lower-case ASCII and in its order, none of them a
/// folder of another, none that a system keeps for itself.
package enum PlainNaming {
    /// Up to how many names are compared with each other.
    private static let countLimit = 256
    /// The most bytes of a name.
    private static let byteLimit = 255

    /// Whether these names are such.
    package static func holds(_ names: [String]) -> Bool {
        guard names.count <= countLimit else { return false }
        var bytes: [[UInt8]] = []
        bytes.reserveCapacity(names.count)
        for name in names {
            let next = Array(name.utf8)
            guard isPlain(next), bytes.last.map({ $0.lexicographicallyPrecedes(next) }) ?? true else { return false }
            bytes.append(next)
        }
        return !bytes.indices.contains { hasFolderAmong(bytes[..<$0], bytes[$0]) }
    }

    /// Whether a name's letters, digits, hyphens, underscores and dots make parts that suit every system.
    private static func isPlain(_ name: [UInt8]) -> Bool {
        guard !name.isEmpty, name.count <= byteLimit else { return false }
        var start = 0
        for (index, byte) in name.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "."):
                continue
            case UInt8(ascii: "/"):
                guard isPlainPart(name[start..<index]) else { return false }
                start = index + 1
            default: return false
            }
        }
        return isPlainPart(name[start...])
    }

    private static func isPlainPart(_ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first, first != UInt8(ascii: "."), part.last != UInt8(ascii: ".") else { return false }
        // `con`, `com1` and the like are devices: what may be one is left to the rule on them.
        let stem = part.prefix(5).prefix { $0 != UInt8(ascii: ".") }
        switch stem.count {
        case 3: return !["aux", "con", "nul", "prn"].contains { stem.elementsEqual($0.utf8) }
        case 4: return !stem.starts(with: "com".utf8) && !stem.starts(with: "lpt".utf8)
        default: return true
        }
    }

    /// Whether a folder that a name stands in is called like one of the names before it.
    private static func hasFolderAmong(_ others: ArraySlice<[UInt8]>, _ name: [UInt8]) -> Bool {
        guard name.contains(UInt8(ascii: "/")) else { return false }
        return others.contains { other in
            other.count < name.count && name[other.count] == UInt8(ascii: "/") && name.starts(with: other)
        }
    }
}
