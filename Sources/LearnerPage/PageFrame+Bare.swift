extension PageFrame {
    /// A document whose body can be taken out and shown anywhere: the language stands on what is inside it, and nothing
    /// waits for a style sheet or a script.
    func bareHTML(around writeContent: (inout HTMLWriter) -> Void) -> String {
        var writer = HTMLWriter()
        writer.markup("<!DOCTYPE html>\n")
        writer.open("html", [("lang", languageTag)])
        writer.markup("\n<head>\n<meta charset=\"utf-8\">\n")
        writer.element("title", [], title)
        writer.markup("\n</head>\n<body>\n")
        writer.open("div", [("lang", languageTag)])
        writer.newline()
        writeContent(&writer)
        writeFooter(to: &writer)
        writer.markup("</div>\n</body>\n</html>\n")
        return writer.html
    }
}
