import Diagnostics
import Interchange

/// The steps of a run that several commands have.
extension BilingualText {
    /// The source is read.
    static let reading = BilingualText(fr: "lecture", en: "reading")

    /// What is read is compared with what earlier exports saw.
    static let comparing = BilingualText(fr: "comparaison avec le journal", en: "comparing with the journal")

    /// A format's files are made.
    static func writing(_ format: FormatDescriptor) -> BilingualText {
        BilingualText(fr: "écriture de \(format.name)", en: "writing \(format.name)")
    }

    /// What was made is checked.
    static let checking = BilingualText(fr: "contrôle", en: "checking")

    /// What was made takes the place of what was there.
    static let puttingInPlace = BilingualText(fr: "mise en place", en: "putting in place")
}
