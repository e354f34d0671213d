public import Diagnostics
import CourseCatalogue

/// What a publication would do, a step each; none where the portal has it all.
public struct PublicationPlan: Sendable {
    /// One change on the portal.
    public enum Step: Hashable, Sendable {
        /// The dataset is made, with this title.
        case create(title: String)
        /// A file is uploaded for the first time.
        case upload(path: String, byteCount: Int)
        /// A file takes the place of the one that was uploaded before.
        case replace(path: String, byteCount: Int)
        /// Members of the dataset are set.
        case describe(members: [String])
        /// Members of a file's resource are set.
        case describeFile(path: String, members: [String])

        /// What the step is about.
        var subject: String {
            switch self {
            case .create(let title): title
            case .upload(let path, _), .replace(let path, _), .describeFile(let path, _): path
            case .describe(let members): members.joined(separator: ", ")
            }
        }

        /// The step in words.
        public var text: BilingualText {
            switch self {
            case .create(let title):
                BilingualText(fr: "créer le jeu de données « \(title) »", en: "create the dataset “\(title)”")
            case .upload(let path, let count):
                BilingualText(fr: "envoyer \(path) (\(count) octets)", en: "upload \(path) (\(count) bytes)")
            case .replace(let path, let count):
                BilingualText(fr: "remplacer \(path) (\(count) octets)", en: "replace \(path) (\(count) bytes)")
            case .describe(let members):
                BilingualText(
                    fr: "décrire le jeu de données : \(members.joined(separator: ", "))",
                    en: "describe the dataset: \(members.joined(separator: ", "))")
            case .describeFile(let path, let members):
                BilingualText(
                    fr: "décrire \(path) : \(members.joined(separator: ", "))",
                    en: "describe \(path): \(members.joined(separator: ", "))")
            }
        }
    }

    /// The steps, in the order that they are done.
    public let steps: [Step]
    /// The dataset's page on the portal, where there is one.
    public let page: String?
    /// The paths of the files that the portal doesn't take.
    private let leftOut: [String]

    /// A plan, of which some files are known to be left out.
    init(
        dataset: LocalDataset, remote: PortalValue?, state: PublicationState.Publication,
        leavingOut leftOut: [String] = []
    ) {
        self.leftOut = leftOut
        page = remote?["page"]?.text
        guard let remote else {
            steps =
                [.create(title: dataset.title)] + dataset.files.map { .upload(path: $0.path, byteCount: $0.byteCount) }
                + dataset.files.map { Self.description(of: $0, nil) }.compactMap { $0 }
            return
        }
        let present = Self.resources(of: remote)
        var taken = Set(state.resources.values.map(\.identifier))
        var uploads: [Step] = [], descriptions: [Step] = []
        for file in dataset.files {
            let known = state.resources[file.path].flatMap { present[$0.identifier] == nil ? nil : $0.identifier }
            let identifier = known ?? Self.orphan(for: file, in: remote, not: taken)
            if let identifier { taken.insert(identifier) }
            if Self.isUploaded(file, remote, state) {
                uploads.append(
                    identifier == nil
                        ? .upload(path: file.path, byteCount: file.byteCount)
                        : .replace(path: file.path, byteCount: file.byteCount))
            }
            if let step = Self.description(of: file, identifier.flatMap { present[$0] }) { descriptions.append(step) }
        }
        let members = Self.differing(PortalDataset.members(of: dataset), remote)
        steps = uploads + (members.isEmpty ? [] : [.describe(members: members)]) + descriptions
    }

    /// What can't be published.
    public var diagnostics: [Diagnostic] {
        leftOut.map { path in
            Diagnostic(
                .warning, "file-refused-by-portal",
                BilingualText(
                    fr: "le portail ne prend pas de fichier comme « \(path) » : il n’est pas publié",
                    en: "the portal takes no file such as “\(path)”: it is not published"),
                help: BilingualText(
                    fr: "demandez à ceux qui tiennent le portail d’accepter cette extension",
                    en: "ask those who run the portal to take this extension"))
        }
    }

    private static func description(of file: LocalDataset.File, _ resource: PortalValue?) -> Step? {
        let members = differing(PortalDataset.members(of: file), resource ?? .null)
        return members.isEmpty ? nil : .describeFile(path: file.path, members: members)
    }

    /// The names of the members that the portal has otherwise, in byte order.
    private static func differing(_ wanted: [String: PortalValue], _ remote: PortalValue) -> [String] {
        wanted.filter { !remote.holds([$0.key: $0.value]) }.keys.sorted()
    }

    /// Whether the portal lacks a file, or has other bytes of it.
    static func isUploaded(
        _ file: LocalDataset.File, _ remote: PortalValue, _ state: PublicationState.Publication
    ) -> Bool {
        guard let known = state.resources[file.path], resources(of: remote)[known.identifier] != nil else {
            return true
        }
        return known.digest != file.digest
    }

    /// The resources of a dataset, by their identifiers.
    static func resources(of remote: PortalValue) -> [String: PortalValue] {
        let resources = remote["resources"]?.elements ?? []
        return Dictionary(resources.compactMap { resource in resource["id"]?.text.map { ($0, resource) } }) {
            first, _ in first
        }
    }

    /// A resource that has a file's name and belongs to no other file: the portal makes names of its own kind of it.
    static func orphan(for file: LocalDataset.File, in remote: PortalValue, not taken: Set<String>) -> String? {
        let wanted = PortalDataset.tag(file.name)
        let named = (remote["resources"]?.elements ?? []).first { resource in
            guard let identifier = resource["id"]?.text, !taken.contains(identifier),
                let address = resource["url"]?.text
            else { return false }
            return PortalDataset.tag(String(address.split(separator: "/").last ?? "")) == wanted
        }
        return named?["id"]?.text
    }
}

extension PortalDataset {
    /// A text as a portal's slugs are.
    static func tag(_ text: String) -> String { slug(text) }
}
