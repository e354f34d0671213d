import Diagnostics
import Interchange

/// A dataset on its way to a udata portal (data.gouv.fr): what is there is looked at, what differs is planned, and done.
///
/// Each step that was done is kept at once, so that a publication which is cut off goes on where it was; one that nothing
/// has changed since does nothing. What people wrote on the portal beside what the export says stays.
struct Publication {
    private(set) var dataset: LocalDataset
    let source: SourceTree
    let options: PublicationOptions
    let session: PortalSession
    /// What is known of the portal; given on after each step.
    var state: PublicationState.Publication
    let keep: (PublicationState.Publication) throws(FatalDiagnostic) -> Void

    /// What a publication would do.
    ///
    /// - Throws: ``PortalFault``.
    func plan() throws(PortalFault) -> PublicationPlan {
        let remote = try remoteDataset()
        let accepted = try acceptedDataset()
        let paths = Set(accepted.files.map(\.path))
        return PublicationPlan(
            dataset: accepted, remote: remote, state: state,
            leavingOut: dataset.files.map(\.path).filter { !paths.contains($0) })
    }

    /// The dataset with the files that the portal takes, each under a name that it takes; all of them where it doesn't say
    /// which it takes. data.gouv.fr takes neither `md` nor `ndjson`.
    private func acceptedDataset() throws(PortalFault) -> LocalDataset {
        guard let listed = try session.find("datasets/extensions/")?.elements else { return dataset }
        let extensions = Set(listed.compactMap(\.text))
        var accepted = dataset
        accepted.files = dataset.files.compactMap { $0.named(byOneOf: extensions) }
        return accepted
    }

    /// The dataset on the portal: the one that is named, the one that was published before, or one with its mark.
    private func remoteDataset() throws(PortalFault) -> PortalValue? {
        if let named = options.dataset {
            guard let found = try session.find("datasets/\(named)/") else { throw .refused(404, named) }
            return found
        }
        if let known = state.dataset, let found = try session.find("datasets/\(known)/"), found["deleted"]?.text == nil
        {
            return found
        }
        return try markedDataset()
    }

    /// The dataset that carries the identifier, page after page; it may have been made by a run whose end was lost.
    private func markedDataset() throws(PortalFault) -> PortalValue? {
        let list = options.organization.map { "organizations/\($0)/datasets/" } ?? "me/datasets/"
        for page in 1...100 {
            guard let answer = try session.find(list + "?page=\(page)&page_size=100") else { return nil }
            let found = answer["data"]?.elements ?? answer.elements ?? []
            let marked = found.first { $0["extras"]?[PortalDataset.mark]?.text == dataset.identifier }
            if let identifier = marked?["id"]?.text { return try session.find("datasets/\(identifier)/") }
            if found.isEmpty || answer["next_page"]?.text == nil { return nil }
        }
        return nil
    }
}

extension Publication {
    /// Carries the plan out, and looks at what is there in the end.
    ///
    /// - Returns: the address of the dataset's page on the portal, where it says.
    mutating func run() throws {
        let made = try remoteDataset() ?? create()
        guard let identifier = made["id"]?.text else { throw PortalFault.notAPortal }
        try remember { $0.dataset = identifier }
        dataset = try acceptedDataset()
        var remote = made
        try adopt(remote)
        for file in dataset.files where PublicationPlan.isUploaded(file, remote, state) {
            remote = try upload(file, remote)
        }
        try describe(identifier)
        try describeFiles(identifier)
        try verify(identifier)
    }

    /// Makes the dataset; where the answer is lost, looks whether it was made.
    private func create() throws(PortalFault) -> PortalValue {
        var members = PortalDataset.members(of: dataset)
        members["private"] = .boolean(options.isPrivate)
        members["organization"] = options.organization.map { .string($0) }
        do throws(PortalFault) {
            return try session.change("POST", "datasets/", .json(.object(members)))
        } catch {
            guard case .lost = error else { throw error }
            session.transport.wait(seconds: 1)
            if let made = try markedDataset() { return made }
            return try session.change("POST", "datasets/", .json(.object(members)))
        }
    }

    /// Takes resources that have the names of files for those files', where it isn't known which are theirs: a run was
    /// cut off before it could keep that.
    private mutating func adopt(_ remote: PortalValue) throws {
        let present = PublicationPlan.resources(of: remote)
        var taken = Set(state.resources.values.map(\.identifier))
        for file in dataset.files {
            if let known = state.resources[file.path], present[known.identifier] != nil { continue }
            let orphan = PublicationPlan.orphan(for: file, in: remote, not: taken)
            try remember { $0.resources[file.path] = orphan.map { PublicationState.Resource(identifier: $0) } }
            if let orphan { taken.insert(orphan) }
        }
    }

    /// Uploads a file: in the place of its resource, or as a new one.
    private mutating func upload(_ file: LocalDataset.File, _ remote: PortalValue) throws -> PortalValue {
        guard let identifier = remote["id"]?.text else { throw PortalFault.notAPortal }
        let content = try source.read(LocalDataset.folder + file.path)
        // Another export may have taken this one's place since it was looked at.
        guard SHA256.hexadecimal(of: content) == file.digest else { throw LocalDataset.changed(file.path) }
        let body = Request.Body.file(name: file.name, mediaType: file.mediaType, content: content)
        if let known = state.resources[file.path]?.identifier {
            _ = try repeated("datasets/\(identifier)/resources/\(known)/upload/", body)
            try remember { $0.resources[file.path] = .init(identifier: known, digest: file.digest) }
            return remote
        }
        do throws(PortalFault) {
            let made = try session.change("POST", "datasets/\(identifier)/upload/", body)
            guard let new = made["id"]?.text else { throw .notAPortal }
            try keepUpload(of: file, as: new)
            return remote
        } catch {
            guard case .lost = error else { throw error }
            session.transport.wait(seconds: 1)
        }
        // The answer was lost: the resource may be there, whole or not, and is then replaced.
        guard let now = try session.find("datasets/\(identifier)/") else { throw PortalFault.notKept(identifier) }
        try adopt(now)
        return try upload(file, now)
    }

    private mutating func keepUpload(of file: LocalDataset.File, as identifier: String) throws(PortalFault) {
        state.resources[file.path] = .init(identifier: identifier, digest: file.digest)
        do { try keep(state) } catch { throw .notKept(file.path) }
    }

    /// A request that does the same however often it is made, though its method doesn't say so.
    private func repeated(_ path: String, _ body: Request.Body) throws(PortalFault) -> PortalValue {
        for _ in 0..<3 {
            do throws(PortalFault) {
                return try session.change("POST", path, body)
            } catch {
                guard case .lost = error else { throw error }
                session.transport.wait(seconds: 1)
            }
        }
        return try session.change("POST", path, body)
    }

    private mutating func remember(_ change: (inout PublicationState.Publication) -> Void) throws {
        let before = state
        change(&state)
        if state != before { try keep(state) }
    }
}

extension Publication {
    /// Sends the dataset's members with all that the portal has of it: what isn't sent would be wiped.
    private func describe(_ identifier: String) throws(PortalFault) {
        guard let remote = try session.find("datasets/\(identifier)/") else { throw .notKept(identifier) }
        let members = PortalDataset.members(of: dataset)
        guard !remote.holds(members) else { return }
        let extras = (remote["extras"] ?? .object([:])).merging(members["extras"]?.members ?? [:])
        let whole = remote.merging(members).merging(["extras": extras])
        _ = try session.change("PUT", "datasets/\(identifier)/", .json(whole))
    }

    /// Sends what is said of each file: an upload resets it.
    private func describeFiles(_ identifier: String) throws(PortalFault) {
        guard let remote = try session.find("datasets/\(identifier)/") else { throw .notKept(identifier) }
        let present = PublicationPlan.resources(of: remote)
        for file in dataset.files {
            guard let known = state.resources[file.path]?.identifier, let resource = present[known] else {
                throw .notKept(file.path)
            }
            let members = PortalDataset.members(of: file)
            guard !resource.holds(members) else { continue }
            _ = try session.change(
                "PUT", "datasets/\(identifier)/resources/\(known)/", .json(resource.merging(members)))
        }
    }

    /// Looks at what is there, once all is done.
    private func verify(_ identifier: String) throws(PortalFault) {
        guard let remote = try session.find("datasets/\(identifier)/") else { throw .notKept(identifier) }
        let plan = PublicationPlan(dataset: dataset, remote: remote, state: state)
        if let left = plan.steps.first { throw .notKept(left.subject) }
    }
}
