import CLibZip
import Foundation

extension ZipFault {
    /// What `zip_open` failed with.
    init(openingCode code: Int32) {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        self.init(&error, entry: nil)
    }

    /// What the last operation on an archive failed with.
    init(archive: OpaquePointer, entry: String?) {
        self.init(zip_get_error(archive), entry: entry)
    }

    /// What an error of libzip's says.
    init(_ error: UnsafeMutablePointer<zip_error_t>, entry: String?) {
        let code = zip_error_code_zip(error), system = zip_error_code_system(error)
        let message = zip_error_strerror(error).map { String(cString: $0) } ?? "error \(code)"
        self.init(Self.reason(code: code, system: system), entry: entry, message: message)
    }

    private static func reason(code: Int32, system: Int32) -> Reason {
        switch code {
        case ZIP_ER_NOZIP, ZIP_ER_INCONS, ZIP_ER_MULTIDISK: .notAnArchive
        case ZIP_ER_CRC, ZIP_ER_ZLIB, ZIP_ER_EOF, ZIP_ER_COMPRESSED_DATA: .damaged
        case ZIP_ER_COMPNOTSUPP, ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_OPNOTSUPP:
            .unsupported
        case ZIP_ER_NOENT: .system(system == 0 ? ENOENT : system)
        case ZIP_ER_EXISTS: .duplicateName
        default: system == 0 ? .damaged : .system(system)
        }
    }
}
