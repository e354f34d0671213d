/// How much is taken from a source that anybody may have written: what is larger or deeper is refused with a message.
///
/// Each is a setting of the section `limits`; ``InputLimit`` names them.
public struct InputLimits: Hashable, Sendable {
    /// The largest file that is read, in bytes.
    public var fileBytes = 64 << 20
    /// The longest page once its template has run, in bytes.
    public var pageBytes = 4 << 20
    /// The longest line of Markdown, in bytes: some of its patterns cost the square of a line.
    public var lineBytes = 200_000
    /// How many cells the tables of a page of Markdown have: a short row counts as many as the longest of its table.
    public var tableCells = 500_000
    /// The longest text of a template, in bytes.
    public var templateBytes = 4 << 20
    /// How deep tags, brackets and operators nest in a template.
    public var templateNesting = 40
    /// How deep statements, macros and includes nest while a template runs.
    public var templateDepth = 150
    /// How deep templates include, import or extend each other.
    public var templateIncludes = 20
    /// How many times the loops of a page go round, all together.
    public var templateLoops = 1_000_000
    /// How many steps the template of a page takes.
    public var templateSteps = 20_000_000
    /// How many elements a list has that a template makes.
    public var templateValues = 1_000_000
    /// How deep elements nest in a page; deeper ones lose their tags and keep their text.
    public var htmlDepth = 200
    /// The longest front matter, data file or configuration, in bytes.
    public var yamlBytes = 4 << 20
    /// How deep lists and mappings nest in these.
    public var yamlDepth = 64
    /// How many values these hold, aliases expanded.
    public var yamlValues = 200_000
    /// How many aliases these hold.
    public var yamlAliases = 16
    /// The longest data file in JavaScript, in bytes.
    public var scriptBytes = 1 << 20
    /// The longest catalogue file or table, in bytes.
    public var catalogueBytes = 64 << 20
    /// How many values a catalogue file or a table holds.
    public var catalogueValues = 4_000_000
    /// How deep lists and mappings nest in a catalogue file, whose bodies nest too.
    public var catalogueDepth = 1_024
    /// The longest journal, in bytes.
    public var journalBytes = 1 << 30
    /// How many values a journal holds.
    public var journalValues = 50_000_000
    /// How many files a package that is read has.
    public var packageFiles = 50_000
    /// How many bytes the files of a package that is read have together, once unpacked.
    public var packageBytes = 2 << 30

    /// The defaults.
    public init() {}
}
