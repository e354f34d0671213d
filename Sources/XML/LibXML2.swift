import CLibXML2

/// What every use of libxml2 starts with, and how its errors and strings become ours.
enum LibXML2 {
    /// Readies the library, once for the process: nothing is ever fetched from a network.
    static let isReady: Bool = {
        xmlInitParser()
        xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
        return true
    }()

    /// A string of the library's; nil for a null pointer.
    static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}

/// Gathers what libxml2 reports while a context works; contexts hold it unretained.
final class FaultCollector {
    /// The faults in the order they were found, warnings left out.
    private(set) var faults: [XMLFault] = []
    /// How many faults are kept: a broken file can have one a byte.
    static let limit = 1_000

    func report(_ fault: XMLFault) {
        if faults.count < Self.limit { faults.append(fault) }
    }

    func report(_ error: xmlError, hasColumn: Bool) {
        guard error.level.rawValue > XML_ERR_WARNING.rawValue else { return }
        let message = error.message.map { String(cString: $0) } ?? "error \(error.code)"
        report(
            XMLFault(
                line: Int(error.line), column: hasColumn ? max(0, Int(error.int2)) : 0, message: Self.oneLine(message)))
    }

    /// The message without line breaks and runs of spaces.
    static func oneLine(_ message: String) -> String {
        message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
