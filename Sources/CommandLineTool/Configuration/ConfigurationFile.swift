import Diagnostics
import EleventyReader
import Foundation
import Interchange
import YAML

/// Where the configuration is, and how it is read.
struct ConfigurationFile {
    static let name = "parcours.yml"

    /// The file's name in messages: as the user gave it, or within the site.
    let name: String
    private let site: String
    private let path: String
    private let isGiven: Bool

    init(path: String?, site: String) {
        self.site = site
        self.path = path ?? site + "/" + Self.name
        name = path ?? Self.name
        isGiven = path != nil
    }

    /// The folder of the configuration; nil where there is none.
    var folder: String? {
        guard exists else { return nil }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "." : folder
    }

    private var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// The text of the configuration; nil where there is none.
    ///
    /// - Throws: ``FatalDiagnostic`` where the file is named and missing, or can't be read.
    func text() throws(FatalDiagnostic) -> String? {
        guard exists || !isGiven else { throw missing }
        guard exists else { return nil }
        return isGiven ? try UserFile.text(at: path, limit: InputLimits().fileBytes) : try textInSite()
    }

    /// The text of the site's own configuration, which others write: read as the rest of the site is, and no further than
    /// YAML may be long.
    private func textInSite() throws(FatalDiagnostic) -> String {
        let tree = try SourceTree(at: site)
        let bytes: [UInt8]
        do throws(SourceTree.Fault) {
            bytes = try tree.read(Self.name, first: tree.limits.yamlBytes + 1)
        } catch {
            throw FatalDiagnostic(error.diagnostic(for: Self.name))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw UserFile.notUTF8(path) }
        return text
    }

    /// The configuration with the settings of the command line before it; an empty one where there is no file.
    ///
    /// - Parameters:
    ///   - text: the text of the file; nil where there is none.
    ///   - presets: settings that hold where nothing else says otherwise.
    /// - Throws: ``FatalDiagnostic`` where the text is no YAML.
    func read(
        _ text: String?, settings: [String], presets: [String] = [], reporting diagnostics: inout DiagnosticCollector
    ) throws(FatalDiagnostic) -> Configuration {
        var root = YAMLNode(.mapping([]), at: SourceLocation(file: name))
        if let text {
            root = try parseYAML(text, file: name)
            if root.isNull { root.content = .mapping([]) }
            guard root.entries != nil else { throw noMapping(root) }
        }
        for setting in presets { root = try Self.applying(setting, to: root, unlessSet: true) }
        for setting in settings { root = try Self.applying(setting, to: root) }
        return Configuration(reading: root, reporting: &diagnostics)
    }

    /// The node with one setting, `section.key=value`, in place of what it had.
    private static func applying(
        _ setting: String, to root: YAMLNode, unlessSet: Bool = false
    ) throws(FatalDiagnostic) -> YAMLNode {
        guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else { throw invalid(setting) }
        let value = try parseYAML(String(setting[setting.index(after: equals)...]), file: "--set")
        let keys = settingKeys(String(setting[..<equals]))
        guard !keys.isEmpty, keys.allSatisfy({ !$0.isEmpty }), keys.count <= 4 else { throw invalid(setting) }
        let isSet = keys.reduce(root) { node, key in node?[key] } != nil
        return isSet && unlessSet ? root : root.setting(keys[...], to: value)
    }

    /// `scorm-1.2.mastery-score` is the key `mastery-score` of the section `scorm-1.2`: a dot between digits parts nothing.
    private static func settingKeys(_ text: String) -> [String] {
        var keys = [""]
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let isInNumber =
                index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
                && characters[index + 1].isNumber
            if character == ".", !isInNumber { keys.append("") } else { keys[keys.count - 1].append(character) }
        }
        return keys
    }

    private static func invalid(_ setting: String) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "invalid-setting",
                BilingualText(
                    fr: "--set attend CLÉ=VALEUR, et non « \(setting) »", en: "--set wants KEY=VALUE, not “\(setting)”"),
                help: BilingualText(
                    fr: "écrivez par exemple --set licence=etalab-2.0", en: "write for example --set licence=etalab-2.0"
                )))
    }

    private var missing: FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "missing-configuration",
                BilingualText(
                    fr: "il n’y a pas de configuration « \(path) »", en: "there is no configuration “\(path)”"),
                help: BilingualText(
                    fr: "corrigez le chemin, ou ôtez --config", en: "correct the path, or leave --config out")))
    }

    private func noMapping(_ node: YAMLNode) -> FatalDiagnostic {
        FatalDiagnostic(
            Diagnostic(
                .error, "invalid-setting",
                BilingualText(
                    fr: "la configuration doit être une suite de clés « nom: valeur »",
                    en: "the configuration must be keys, “name: value”"), at: node.location))
    }
}

extension YAMLNode {
    /// The node with a value at the end of a path of keys; what was there is replaced.
    fileprivate func setting(_ keys: ArraySlice<String>, to value: YAMLNode) -> YAMLNode {
        guard let key = keys.first else { return value }
        var entries = self.entries ?? []
        let inner = (self[key] ?? YAMLNode(.mapping([]), at: value.location)).setting(keys.dropFirst(), to: value)
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = inner
        } else {
            entries.append(YAMLEntry(key: key, keyLocation: value.location, value: inner))
        }
        return YAMLNode(.mapping(entries), at: location)
    }
}
