extension RecordWriter {
    /// Writes everything that a source says of a module, its body by its digest and where it is kept.
    package mutating func write(_ module: Module, bodyDigest: String) {
        write(factsOf: module)
        write(bodyDigest)
        write(module.body.kept?.key ?? "")
    }

    /// Writes everything that a source says of a module but for its body.
    mutating func write(factsOf module: Module) {
        module.identifier.write(to: &self)
        write(module.identityKeys)
        module.title.write(to: &self)
        write(module.summary)
        write(module.objectives)
        write(module.audience)
        write(module.prerequisites)
        write(module.duration)
        module.language.write(to: &self)
        write(module.mode)
        write(module.isFree)
        write(module.provider)
        write(module.partners)
        write(module.platform)
        write(module.hasQuiz)
        write(module.hasAttestation)
        write(module.keywords)
        write(module.version)
        module.release.write(to: &self)
        write(module.picture)
        write(module.pageAddress)
    }

    /// Writes what the journal adds to a module.
    package mutating func write(journalOf module: Module) {
        write(module.formerIdentifiers)
        write(module.history.count)
        for event in module.history { write(event) }
    }

    /// Writes everything that is known of a course, its modules by their identifiers and its body by its digest alone.
    package mutating func write(_ course: Course, bodyDigest: String) {
        course.identifier.write(to: &self)
        write(course.identityKeys)
        course.title.write(to: &self)
        write(course.summary)
        course.language.write(to: &self)
        write(course.pageAddress)
        write(course.videos)
        write(course.moduleIdentifiers)
        write(bodyDigest)
    }

    /// Writes what is known of a catalogue besides its courses and modules.
    package mutating func write(headOf catalogue: Catalogue) {
        write(catalogue.title)
        write(catalogue.publisher != nil)
        if let publisher = catalogue.publisher {
            for text in [publisher.value.name, publisher.value.address, publisher.value.siret, publisher.value.contact]
            {
                write(text)
            }
            publisher.provenance.write(to: &self)
        }
        write(catalogue.licence)
        write(catalogue.siteAddress)
        write(catalogue.language)
    }

    private mutating func write(_ event: ReleaseEvent) {
        write(shared: event.kind.rawValue)
        event.seenOn.write(to: &self)
        write(event.date)
        write(event.manner?.rawValue)
        write(event.revision)
        write(event.fingerprint)
        write(event.version)
        write(event.isMajor)
    }
}
