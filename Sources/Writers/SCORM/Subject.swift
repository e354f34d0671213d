package import CourseCatalogue

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

    /// The title as the catalogue has it.
    var fullTitle: String {
        switch self {
        case .module(let module): module.title.value
        case .course(let course): course.title.value
        }
    }

    var summary: String? {
        switch self {
        case .module(let module): module.summary?.value
        case .course(let course): course.summary?.value
        }
    }

    var language: String {
        switch self {
        case .module(let module): module.language.value
        case .course(let course): course.language.value
        }
    }
}
