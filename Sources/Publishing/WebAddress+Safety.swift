import Interchange

extension WebAddress {
    /// Whether nobody on the way reads or changes what is sent there: it is `https`, or this very machine.
    var isSafe: Bool { text.hasPrefix("https://") || ["127.0.0.1", "localhost"].contains(host) }
}
