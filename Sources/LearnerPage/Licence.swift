package import Diagnostics

/// A licence as a page shows it.
package struct Licence {
    /// What people call it.
    let name: BilingualText
    /// Where its text can be read.
    let address: WebAddress?

    /// The licence of an SPDX identifier; one that isn't known here is shown as it is written.
    package init(spdx identifier: String) {
        let known = Self.known.first { $0.identifier.lowercased() == identifier.lowercased() }
        name = known?.name ?? BilingualText(identifier)
        address = known.flatMap { WebAddress($0.address) }
    }

    /// The name with the address of the text, where it is known.
    package var terms: BilingualText {
        guard let address else { return name }
        return BilingualText(fr: "\(name.french) (\(address.text))", en: "\(name.english) (\(address.text))")
    }

    private static let known: [(identifier: String, name: BilingualText, address: String)] = [
        (
            "etalab-2.0", BilingualText(fr: "Licence Ouverte 2.0", en: "Open Licence 2.0"),
            "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
        ),
        ("CC0-1.0", BilingualText("CC0 1.0"), "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC-BY-4.0", BilingualText("CC BY 4.0"), "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-4.0", BilingualText("CC BY-SA 4.0"), "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC-BY-NC-SA-4.0", BilingualText("CC BY-NC-SA 4.0"), "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
    ]
}
