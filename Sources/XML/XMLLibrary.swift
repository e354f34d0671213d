import CLibXML2

/// The library that XML and HTML are read with.
public enum XMLLibrary {
    /// The version of libxml2 that was built with.
    public static let version = LIBXML_DOTTED_VERSION
}
