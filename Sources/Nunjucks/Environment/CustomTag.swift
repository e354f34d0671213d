/// A tag that the host adds to the language.
public enum CustomTag: Sendable {
    /// `{% name argument, argument %}`: what the function returns is printed as it is, without escaping.
    case single(Function.Implementation)
    /// `{% name argument %}…{% endname %}`: the body is rendered first.
    case paired(Paired)

    /// What a paired tag does with its arguments and its rendered body.
    public typealias Paired = @Sendable (inout Call, Rendered) throws(TemplateError) -> PairedOutput
}
