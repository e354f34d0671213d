public import Diagnostics

/// A hub that is to be told that a feed has changed.
public struct Ping: Hashable, Sendable {
    let hub: HubAddress
    let topic: String
    let digest: String

    /// What is done, in words.
    public var text: BilingualText {
        BilingualText(fr: "signaler \(topic) à \(hub.text)", en: "tell \(hub.text) of \(topic)")
    }

    /// The request, as PubSubHubbub 0.4 (§7) has it; WebSub leaves it to publishers and hubs. Told twice, a hub looks at
    /// the feed twice and finds nothing new.
    var request: Request {
        Request(
            method: "POST", address: hub.text, body: .fields([("hub.mode", "publish"), ("hub.url", topic)]),
            isRepeatable: true)
    }
}
