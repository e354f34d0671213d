import CLibZip

/// The library that zips are read and written with.
public enum ZipLibrary {
    /// The version of libzip that was built with.
    public static let version = LIBZIP_VERSION
}
