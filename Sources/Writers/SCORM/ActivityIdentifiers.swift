import CourseCatalogue
import Interchange

/// The identifiers of a catalogue's activities: IRIs that stay the same from export to export (cmi5 section 13.1).
///
/// They stand below the site's address, without being pages of it; where that isn't known, they are UUIDs made from the
/// catalogue's identifiers, which another catalogue may share.
struct ActivityIdentifiers: Sendable {
    private let site: WebAddress?

    /// The identifiers below a site's address.
    init(site: String?) {
        let address = site.flatMap { WebAddress($0) }
        self.site = address?.appending(path: "modules") == nil ? nil : address
    }

    /// Whether no other catalogue has the same.
    var areGlobal: Bool { site != nil }

    /// A package as a course; that of a module isn't the module itself.
    func package(of subject: Subject) -> String {
        switch subject {
        case .module(let module): iri("modules/\(module.identifier)/package")
        case .course(let course): iri("courses/\(course.identifier)")
        }
    }

    /// What metadata describes: a module or a course, whatever the package that says so.
    func object(of subject: Subject) -> String {
        switch subject {
        case .module: page(of: subject, isWhole: false)
        case .course: package(of: subject)
        }
    }

    /// A page: a module, the overview of a course, or the whole of a course in one page.
    func page(of subject: Subject, isWhole: Bool) -> String {
        switch subject {
        case .module(let module): iri("modules/\(module.identifier)")
        case .course(let course): iri("courses/\(course.identifier)/" + (isWhole ? "page" : "overview"))
        }
    }

    /// The modules of a course, together.
    func modules(of course: Course) -> String {
        iri("courses/\(course.identifier)/modules")
    }

    private func iri(_ path: String) -> String {
        site?.appending(path: path)?.text ?? "urn:uuid:" + Self.uuid(of: path)
    }

    /// A UUID of version 8 (RFC 9562 section 5.8): the digest of a name.
    private static func uuid(of name: String) -> String {
        var digits = Array(SHA256.hexadecimal(of: Array("parcours:\(name)".utf8)).prefix(32))
        digits[12] = "8"
        digits[16] = "8"
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
        return groups.map { String(digits[$0]) }.joined(separator: "-")
    }
}
