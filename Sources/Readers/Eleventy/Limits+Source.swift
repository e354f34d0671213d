public import Interchange
import Nunjucks
public import YAML

extension Limits {
    /// What templates of a source may ask for.
    init(_ limits: InputLimits) {
        self.init()
        templateBytes = limits.templateBytes
        nestingDepth = limits.templateNesting
        evaluationDepth = limits.templateDepth
        includeDepth = limits.templateIncludes
        loopIterations = limits.templateLoops
        steps = limits.templateSteps
        arrayElements = limits.templateValues
        outputBytes = limits.pageBytes
    }
}

extension YAMLLimits {
    /// What front matter and data files may hold.
    public init(_ limits: InputLimits) {
        self.init()
        (byteCount, depth) = (limits.yamlBytes, limits.yamlDepth)
        (nodeCount, aliasCount) = (limits.yamlValues, limits.yamlAliases)
    }

    /// What a catalogue file may hold, which is as large as all the pages of a site together.
    public init(catalogueIn limits: InputLimits) {
        self.init()
        (byteCount, depth) = (limits.catalogueBytes, limits.catalogueDepth)
        (nodeCount, aliasCount) = (limits.catalogueValues, limits.yamlAliases)
    }
}
