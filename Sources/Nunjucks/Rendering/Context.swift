/// The variables that a template and its macros see beside their scopes, and the blocks of the family of templates.
final class Context {
    /// Its number in the rendering, by which macros refer to it.
    let number: Int
    var variables: ObjectValue
    /// The names that an import of the template gives.
    var exports: [String] = []
    /// The blocks of each name, the one that is printed first, its parents after it.
    var blocks: [String: [Block]]

    init(number: Int, variables: ObjectValue, blocks: [String: Block]) {
        self.number = number
        self.variables = variables
        self.blocks = blocks.mapValues { [$0] }
    }

    func export(_ name: String) {
        if !name.hasPrefix("_"), !exports.contains(name) { exports.append(name) }
    }
}
