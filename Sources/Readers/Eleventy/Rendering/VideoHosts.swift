import CourseCatalogue
import Interchange

/// Recognises the players of video hosts by their addresses.
enum VideoHosts {
    /// A video of Dailymotion, by its key.
    static func dailymotion(_ key: String) -> Video? {
        guard isKey(key) else { return nil }
        return Video(
            host: .dailymotion, identifier: key, playerAddress: "https://www.dailymotion.com/embed/video/\(key)")
    }

    /// The video behind a player's address; nil where the address is no video player's.
    static func video(at address: WebAddress, title: String?) -> Video? {
        guard var video = video(at: address) else { return nil }
        video.title = title.flatMap { $0.isEmpty ? nil : $0 }
        return video
    }

    private static func video(at address: WebAddress) -> Video? {
        let segments = address.segments
        guard let last = segments.last else { return nil }
        switch address.siteHost {
        case "dailymotion.com" where segments.dropLast().last == "video":
            return dailymotion(last)
        case "geo.dailymotion.com":
            return query("video", in: address).flatMap(dailymotion)
        case "youtube.com", "youtube-nocookie.com":
            guard segments.first == "embed", isKey(last) else { return nil }
            return Video(
                host: .youtube, identifier: last, playerAddress: "https://www.youtube-nocookie.com/embed/\(last)")
        case "player.vimeo.com":
            guard segments.first == "video", isKey(last) else { return nil }
            return Video(host: .vimeo, identifier: last, playerAddress: "https://player.vimeo.com/video/\(last)?dnt=1")
        default:
            guard segments.count >= 3, segments.dropLast().suffix(2) == ["videos", "embed"], isKey(last) else {
                return nil
            }
            let player = "https://\(address.host)/videos/embed/\(last)"
            return Video(host: .peertube, identifier: last, playerAddress: player)
        }
    }

    private static func query(_ name: String, in address: WebAddress) -> String? {
        address.query.split(separator: "&").first { $0.hasPrefix(name + "=") }.map {
            String($0.dropFirst(name.count + 1))
        }
    }

    private static func isKey(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
                    || (0x61...0x7A).contains(byte | 0x20)
            }
    }
}
