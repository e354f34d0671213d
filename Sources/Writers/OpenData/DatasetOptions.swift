public import CourseCatalogue
import Interchange

extension DatasetWriter {
    /// What can be chosen of the dataset.
    public struct Options: Hashable, Sendable {
        /// How often a dataset changes.
        public enum Frequency: String, CaseIterable, Sendable {
            case irregular, daily, weekly, monthly, quarterly, annual

            /// The code of the frequency vocabulary of the Publications Office of the European Union.
            var code: String { self == .irregular ? "IRREG" : rawValue.uppercased() }
        }

        /// A part of the earth, in decimal degrees as they are written.
        public struct BoundingBox: Hashable, Sendable {
            /// The least longitude.
            public let west: String
            /// The least latitude.
            public let south: String
            /// The greatest longitude.
            public let east: String
            /// The greatest latitude.
            public let north: String

            /// Reads four decimal numbers, `west south east north`; nil where they are no such box.
            public init?(_ text: String) {
                let parts = text.split(separator: " ").map(String.init)
                let numbers = parts.compactMap { part in
                    part.utf8.allSatisfy { 48...57 ~= $0 || "-.".utf8.contains($0) } ? Double(part) : nil
                }
                guard parts.count == 4, numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3],
                    numbers[0] >= -180, numbers[2] <= 180, numbers[1] >= -90, numbers[3] <= 90
                else { return nil }
                (west, south, east, north) = (parts[0], parts[1], parts[2], parts[3])
            }
        }

        /// The Data Package's name, which should never change: lower-case letters, digits, `-`, `_` and `.`.
        public var name: String
        /// The absolute address of the folder that the files will be published in; nil for `dataset` below the site's.
        public var baseAddress: String?
        /// The identifier in catalogues of data, which should never change; nil for one made of the address and the name.
        public var identifier: String?
        /// Whether each table is also written as Excel in French opens it.
        public var forExcel = false
        /// Whether the day's tables are also put into an archive that bears the day.
        public var keepsArchive = false
        /// How often the dataset changes.
        public var frequency = Frequency.irregular
        /// The country that the dataset is about, by three capital letters (ISO 3166-1 alpha-3).
        public var country: String?
        /// The part of the earth that the dataset is about.
        public var boundingBox: BoundingBox?
        /// The words to find the dataset by; nil for those of its modules.
        public var keywords: [String]?
        /// The day that the dataset is made for, which names its archive; a change after it has not happened yet.
        public var day: CalendarDate?

        /// Options; the name is `parcours` unless another is given.
        public init(name: String = "parcours") {
            self.name = name
        }

        /// Where the files will be, with a final `/`; nil where nobody says.
        func folder(of catalogue: Catalogue) -> WebAddress? {
            let given = baseAddress.flatMap { WebAddress($0)?.appending(path: "") }
            return given ?? catalogue.siteAddress.flatMap { WebAddress($0.value)?.appending(path: "dataset/") }
        }
    }
}
