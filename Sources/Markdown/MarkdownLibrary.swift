import CMarkGFM

/// The library that Markdown is read with.
public enum MarkdownLibrary {
    /// The version of cmark-gfm that was built with.
    public static let version = CMARK_GFM_VERSION_STRING
}
