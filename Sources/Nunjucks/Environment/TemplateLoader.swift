/// Finds the templates that others include, import or extend.
public protocol TemplateLoader: Sendable {
    /// The template of this name, as it stands in the tag; `nil` where there is none.
    func template(named name: String) -> LoadedTemplate?
}
