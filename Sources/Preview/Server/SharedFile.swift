import LearnerPage

/// The style sheets and scripts of both origins.
enum SharedFile {
    /// The file of a name; nil where there is none.
    static func named(_ name: String) -> Response? {
        switch name {
        // The learners' pages and the preview have the colours and the type of one sheet.
        case PageFile.stylesheet.name: .file(PageFile.stylesheet.bytes, css)
        case "preview.css": .file(PackageResources.preview_css, css)
        case "player.css": .file(PackageResources.player_css, css)
        case "preview.js": .file(PackageResources.preview_js, javaScript)
        case "player.js": .file(PackageResources.player_js, javaScript)
        case "scorm-api.js": .file(PackageResources.scorm_api_js, javaScript)
        default: nil
        }
    }

    private static let css = "text/css; charset=utf-8"
    private static let javaScript = "text/javascript; charset=utf-8"
}
