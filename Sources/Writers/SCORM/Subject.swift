package import CourseCatalogue
import Interchange

/// What a package or a page is of.
package enum Subject: Sendable {
    case module(Module)
    case course(Course)

    package var identifier: Identifier {
        switch self {
        case .module(let module): module.identifier
        case .course(let course): course.identifier
        }
    }

    package var title: ManifestTitle { title(limit: ManifestTitle.limit) }

    /// The title as a manifest that takes so many characters holds it.
    func title(limit: Int) -> ManifestTitle {
        switch self {
        case .module(let module): ManifestTitle(of: module, limit: limit)
        case .course(let course): ManifestTitle(of: course, limit: limit)
        }
    }

    var summary: String? {
        switch self {
        case .module(let module): module.summary?.value
        case .course(let course): course.summary?.value
        }
    }

    /// The address of its page, where people read of it.
    var pageAddress: WebAddress? {
        switch self {
        case .module(let module): module.pageAddress.flatMap { WebAddress($0.value) }
        case .course(let course): course.pageAddress.flatMap { WebAddress($0.value) }
        }
    }

    var language: String {
        switch self {
        case .module(let module): module.language.value
        case .course(let course): course.language.value
        }
    }
}
