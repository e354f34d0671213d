extension Identifier {
    /// The identifier that a module's keys give it, from its most lasting key; nil where no key makes one.
    ///
    /// `platform:mentor.gouv.fr/3087` makes `mentor-3087`, `page:module-1` makes `module-1`, and a title its slug, cut at
    /// a word.
    public static func derived(from keys: [IdentityKey]) -> Identifier? {
        for kind in IdentityKey.Kind.allCases {
            for key in keys where key.kind == kind {
                if let identifier = Identifier(key.readable) { return identifier }
            }
        }
        return nil
    }

    /// An identifier for a text without Latin letters or digits: the same for the same text.
    public init(hashing text: String) {
        // FNV-1a, 64 bits: short, and no secret depends on it.
        let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        self.init(unchecked: "x" + String(hash, radix: 16))
    }

    /// This identifier with a number after it, for when it is taken.
    public func numbered(_ number: Int) -> Identifier {
        let suffix = "-\(number)"
        return Identifier(text.prefix(100 - suffix.utf8.count) + suffix) ?? self
    }
}

extension IdentityKey {
    /// The key as words, short enough for an identifier.
    fileprivate var readable: String {
        switch kind {
        case .platform:
            let parts = value.split(separator: "/", maxSplits: 1)
            guard parts.count == 2, let label = parts[0].split(separator: ".").first else { return slug(value) }
            return cut(slug(label) + "-" + slug(parts[1]))
        case .page, .title:
            return cut(slug(value))
        }
    }

    private func cut(_ text: String) -> String {
        guard text.utf8.count > 80 else { return text }
        let head = text.prefix(80)
        return String(head[..<(head.lastIndex(of: "-") ?? head.endIndex)])
    }
}
