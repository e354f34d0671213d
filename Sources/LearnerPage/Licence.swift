package import Diagnostics

/// A licence as a page shows it.
package struct Licence {
    /// What people call it.
    let name: BilingualText
    /// Where its text can be read.
    let address: WebAddress?

    /// The licence of an SPDX identifier; one that isn't known here is shown as it is written.
    package init(spdx identifier: String) {
        self = Self.known[identifier.lowercased()] ?? Licence(name: BilingualText(identifier), address: nil)
    }

    private init(name: BilingualText, address: WebAddress?) {
        (self.name, self.address) = (name, address)
    }

    /// The name with the address of the text, where it is known.
    package var terms: BilingualText {
        guard let address else { return name }
        return BilingualText(fr: "\(name.french) (\(address.text))", en: "\(name.english) (\(address.text))")
    }

    /// The licences that are known, by their identifiers in lower case.
    private static let known: [String: Licence] = [
        "etalab-2.0": Licence(
            name: BilingualText(fr: "Licence Ouverte 2.0", en: "Open Licence 2.0"),
            address: WebAddress("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")),
        "cc0-1.0": creativeCommons("CC0 1.0", "publicdomain/zero/1.0/"),
        "cc-by-4.0": creativeCommons("CC BY 4.0", "licenses/by/4.0/"),
        "cc-by-sa-4.0": creativeCommons("CC BY-SA 4.0", "licenses/by-sa/4.0/"),
        "cc-by-nc-sa-4.0": creativeCommons("CC BY-NC-SA 4.0", "licenses/by-nc-sa/4.0/"),
    ]

    private static func creativeCommons(_ name: String, _ path: String) -> Licence {
        Licence(name: BilingualText(name), address: WebAddress("https://creativecommons.org/" + path))
    }
}
