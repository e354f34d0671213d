import CourseCatalogue
import LearnerPage
import XML

/// What a manifest says of its package: elements of IEEE 1484.12.1 (LOM), in one of their bindings.
struct LearningObjectMetadata {
    var title: String
    var description: String?
    /// A BCP 47 tag; nil where the catalogue's isn't well formed.
    var language: String?
    var keywords: [String]
    var duration: DurationRange?
    var isFree: Bool?
    /// An SPDX identifier.
    var licence: String?

    init(of subject: Subject, licence: String?) {
        title = subject.fullTitle
        description = subject.summary
        language = Self.tag(subject.language)
        keywords = []
        self.licence = licence
        guard case .module(let module) = subject else { return }
        keywords = module.keywords?.value ?? []
        duration = module.duration?.value
        isFree = module.isFree?.value
    }

    /// The metadata as elements of a binding.
    func write(as binding: Binding, to writer: inout XMLWriter) {
        var writing = MetadataWriting(binding: binding, language: language, writer: writer)
        writing.write(self)
        writer = writing.writer
    }

    /// The typical learning time is the longest that the catalogue gives: the one to plan for.
    var learningTime: (iso8601: String, words: String)? {
        duration.map { ($0.iso8601, Wording(besides: language ?? "").duration($0)) }
    }

    /// A language tag as XML Schema's `language` wants it.
    static func tag(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isWellFormed = parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || (index > 0 && $0.isNumber)) }
        }
        return isWellFormed ? text : nil
    }
}

extension DurationRange {
    /// The most that a module takes, as ISO 8601 writes it.
    var iso8601: String {
        let hours = maximumMinutes / 60, rest = maximumMinutes % 60
        return "PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 ? "\(rest)M" : "")
    }
}
