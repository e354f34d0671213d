/// Where a link leads.
enum LinkTarget: Hashable, Sendable {
    /// A page of this site, by its place in the index.
    case page(Int)
    /// A file that the site serves, by its path in the source.
    case file(String)
    /// An address elsewhere, absolute.
    case elsewhere(String)
    /// A place in the same page.
    case fragment(String)
    /// An address of this site where there is no page; absolute where the site's address is known.
    case missing(String)
    /// An address that is not for links (`javascript:`), or can't be read.
    case refused
}
