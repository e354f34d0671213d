/// A file of the source that goes along with the content, named by where it stands in the source.
public struct Asset: Hashable, Sendable {
    /// The file's path relative to the source folder, with `/` between its parts; known to exist inside it.
    public var sourcePath: String
    /// The media type (IANA), such as `image/webp`.
    public var mediaType: String
    /// The file's size in bytes when it was read.
    public var byteCount: Int
    /// The address that the site serves the file at, absolute; nil where the source doesn't tell.
    public var address: String?

    /// An asset.
    public init(sourcePath: String, mediaType: String, byteCount: Int, address: String? = nil) {
        self.sourcePath = sourcePath
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.address = address
    }
}

/// A picture with the text that stands for it.
public struct Picture: Hashable, Sendable {
    /// The same picture in a file of another size.
    public struct Rendition: Hashable, Sendable {
        /// The rendition's file, of the same media type as the picture's.
        public var asset: Asset
        /// Width in pixels, read from the file.
        public var width: Int
        /// Height in pixels, read from the file.
        public var height: Int

        /// A rendition.
        public init(asset: Asset, width: Int, height: Int) {
            self.asset = asset
            self.width = width
            self.height = height
        }
    }

    /// The picture's file.
    public var asset: Asset
    /// What the picture shows; empty where it only decorates.
    public var alternativeText: String
    /// Width in pixels, read from the file.
    public var width: Int?
    /// Height in pixels, read from the file.
    public var height: Int?
    /// The picture in other sizes, the narrowest first; empty where the source has one size alone.
    public var renditions: [Rendition] = []

    /// The files of the picture in every size.
    public var assets: [Asset] { [asset] + renditions.map(\.asset) }

    /// A picture; sizes are left out where the file doesn't tell them.
    public init(asset: Asset, alternativeText: String, width: Int? = nil, height: Int? = nil) {
        self.asset = asset
        self.alternativeText = alternativeText
        self.width = width
        self.height = height
    }

    /// Takes from these pictures the other sizes of this one: files of its type with a size, each width once.
    public mutating func takeRenditions(from others: [Picture]) {
        var widths: Set<Int> = [width ?? 0]
        renditions = others.compactMap { other in
            guard other.asset.mediaType == asset.mediaType, let width = other.width, let height = other.height,
                widths.insert(width).inserted
            else { return nil }
            return Rendition(asset: other.asset, width: width, height: height)
        }
        .sorted { $0.width < $1.width }
    }
}

/// A video that stays at its host.
public struct Video: Hashable, Sendable {
    /// Who hosts it.
    public enum Host: String, Sendable {
        /// Dailymotion; `identifier` is the video's key.
        case dailymotion
        /// A PeerTube instance; `identifier` is the video's UUID.
        case peertube
        /// YouTube; `identifier` is the video's key.
        case youtube
        /// Vimeo; `identifier` is the video's number.
        case vimeo
        /// Any other player; `identifier` is its address.
        case other
    }

    /// Who hosts it.
    public var host: Host
    /// The host's own identifier.
    public var identifier: String
    /// The player's address, absolute, `https`.
    public var playerAddress: String
    /// What the video is called, if the source says.
    public var title: String?
    /// Its transcript, if the source has one.
    public var transcript: Transcript?

    /// A video.
    public init(
        host: Host, identifier: String, playerAddress: String, title: String? = nil, transcript: Transcript? = nil
    ) {
        self.host = host
        self.identifier = identifier
        self.playerAddress = playerAddress
        self.title = title
        self.transcript = transcript
    }
}

/// The text of a video.
public struct Transcript: Hashable, Sendable {
    /// Who made it, if the source says.
    public var author: String?
    /// The text.
    public var content: [BodyNode]

    /// A transcript.
    public init(author: String?, content: [BodyNode]) {
        self.author = author
        self.content = content
    }
}
