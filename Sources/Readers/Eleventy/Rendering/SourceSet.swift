public import XML

/// The attribute `srcset` (HTML, 4.8.4.2.1): addresses, each with a width or a density, which the file itself tells
/// better.
public enum SourceSet {
    /// How many sizes of one picture are looked at: nobody writes more by hand.
    private static let limit = 16

    /// The addresses that these elements give, in their order, each once.
    public static func addresses(of elements: [HTMLElement]) -> [String] {
        var seen: Set<String> = []
        let all = elements.compactMap { $0["srcset"] }.flatMap(addresses(in:))
        return Array(all.filter { seen.insert($0).inserted }.prefix(limit))
    }

    private static func addresses(in text: String) -> [String] {
        var rest = text[...]
        var addresses: [String] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "," }
            guard !rest.isEmpty, addresses.count < limit else { return addresses }
            let address = rest.prefix { !$0.isWhitespace }
            rest = rest.dropFirst(address.count)
            // A comma within an address is part of it; at its end, it ends the candidate.
            if address.last != "," { rest = rest.drop { $0 != "," } }
            if let end = address.lastIndex(where: { $0 != "," }) { addresses.append(String(address[...end])) }
        }
    }
}
