import CourseCatalogue

/// Reads how a module is followed.
enum ModeReader {
    private static let remote = Phrases(
        "en autonomie", "en ligne", "a distance", "e learning", "distanciel", "online", "self paced", "remotely",
        "at your own pace")
    private static let onSite = Phrases(
        "en presentiel", "presentiel", "en salle", "on site", "in person", "face to face")
    private static let blended = Phrases("hybride", "mixte", "blended", "hybrid")

    static func mode(in tokens: [ProseToken]) -> DeliveryMode? {
        if tokens.contains(anyOf: blended) { return .blended }
        switch (tokens.contains(anyOf: remote), tokens.contains(anyOf: onSite)) {
        case (true, true): return .blended
        case (true, false): return .remote
        case (false, true): return .onSite
        case (false, false): return nil
        }
    }
}
