import Diagnostics

/// No resource lists a file twice. Two resources may list one that they share.
struct FilesListedOnce: ConformanceRule {
    let id = "file-listed-twice"
    let severity = Severity.warning
    let platforms = ConcernedPlatforms.strict
    let help = BilingualText(fr: "ne gardez qu'un des deux <file>", en: "keep one of the two <file> elements")

    func findings(in package: ContentPackage) -> [Finding] {
        package.manifest.resources.flatMap { resource in
            var listed: Set<FileName> = []
            return resource.files.compactMap { file -> Finding? in
                guard let name = file.fileName, !listed.insert(name).inserted else { return nil }
                return Finding(
                    line: file.line, fr: "la ressource liste « \(name.text) » deux fois",
                    en: "the resource lists “\(name.text)” twice")
            }
        }
    }
}
