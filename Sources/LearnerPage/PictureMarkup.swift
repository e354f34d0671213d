import CourseCatalogue

/// What an `img` says of its picture: a browser takes the smallest file that is sharp where it is shown (HTML, 4.8.4).
struct PictureMarkup {
    /// The attributes, from `src` on.
    let attributes: HTMLWriter.Attributes

    /// The width of a page's text in pixels, 44rem in the style sheet, and the share of narrower windows that it takes.
    private static let columnWidth = 704, narrowShare = "92vw"

    /// The markup of a picture.
    ///
    /// - Parameters:
    ///   - address: where the picture's own file is.
    ///   - renditions: its other sizes that are offered.
    ///   - fileAddress: where the file of one of these is.
    init(
        of picture: Picture, at address: String, offering renditions: [Picture.Rendition],
        fileAddress: (Asset) -> String?
    ) {
        var sizes = renditions.compactMap { rendition in
            fileAddress(rendition.asset).map { (address: $0, width: rendition.width, height: rendition.height) }
        }
        if !sizes.isEmpty, let width = picture.width, let height = picture.height {
            sizes.append((address, width, height))
        }
        sizes.sort { $0.width < $1.width }
        // The page lays out the widest one; a smaller file in its place takes the same room.
        let widest = sizes.last
        attributes = [
            ("src", address),
            ("srcset", widest.map { _ in sizes.map { "\($0.address) \($0.width)w" }.joined(separator: ", ") }),
            ("sizes", widest.map { "(min-width: 48em) \(min($0.width, Self.columnWidth))px, \(Self.narrowShare)" }),
            ("alt", picture.alternativeText),
            ("width", (widest?.width ?? picture.width).map(String.init)),
            ("height", (widest?.height ?? picture.height).map(String.init)),
        ]
    }
}
