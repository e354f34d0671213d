import Interchange

/// A form with one file in it (RFC 7578).
struct FileForm {
    let bytes: [UInt8]
    private let boundary: String

    /// What the request says of itself.
    var contentType: String { "multipart/form-data; boundary=" + boundary }

    /// A form; the file's name and media type are ASCII without quotes.
    init(name: String, mediaType: String, content: [UInt8]) {
        // The digest of what is between the boundaries can't stand in it but by a miracle.
        let boundary = "parcours-" + SHA256.hexadecimal(of: content)
        let head =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
            + "Content-Type: \(mediaType)\r\n\r\n"
        bytes = Array(head.utf8) + content + Array("\r\n--\(boundary)--\r\n".utf8)
        self.boundary = boundary
    }
}
