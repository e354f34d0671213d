/// What is said of every table of the dataset, in French: how values are written and how to read them back.
enum DatasetConventions {
    /// The version of the schemas (semantic versioning), by the policy of `schemas/dataset/README.md`: what would make a
    /// file or a program that kept to the version before wrong is a new major version.
    static let schemaVersion = "1.1.0"

    /// How values are written.
    static let text = """
        Une valeur vide signifie que l'information n'est pas connue. Pour qu'un tableur ne prenne pas un texte pour une \
        formule, une valeur est précédée d'une apostrophe si elle commence, après d'éventuelles apostrophes puis espaces, \
        par =, +, -, @ ou leur forme pleine chasse, une tabulation ou un saut de ligne : un programme retrouve la valeur \
        exacte en retirant une apostrophe à toute valeur qui correspond à \
        ^'+[ \\u00A0]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\t\\r\\n]. Le fichier modules.json porte les mêmes valeurs, \
        typées et sans ces précautions.
        """

    /// How a list is written.
    static let list = """
        Plusieurs valeurs sont séparées par | ; dans une valeur, une barre s'écrit \\| et une barre oblique inverse \\\\.
        """
}
