import CLibZip

/// What the library needs before it is used by several threads.
enum LibZip {
    /// Makes the library ready; to be called before an archive is opened, by any thread.
    ///
    /// libzip 1.7 works out what an archive needs when the first one is opened, in two variables without a lock. A thread
    /// that opens another one between the two is told that it is read-only. So one thread alone opens the first.
    static func prepare() { first }

    private static let first: Void = {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { return }
        if let archive = zip_open_from_source(source, ZIP_CREATE, &error) {
            zip_discard(archive)
        } else {
            zip_source_free(source)
        }
    }()
}
