import Diagnostics

/// What can be wrong with a template; each case is one message.
enum Problem {
    // Syntax
    case tagNameExpected, unclosedComment, unclosedString, unexpectedEnd, variableEndExpected
    case unclosedTag(String, String)
    case strayTag(String)
    case blockEndExpected(String)
    case unexpectedToken(String)
    case commaExpected(String, String)
    case keyExpected(String)
    case colonExpected(String)
    case memberNameExpected(String)
    case nameExpected(String)
    case oneIndexExpected, filterNameExpected, testNameExpected, inExpected, asExpected, importExpected
    case contextExpected, missingExpected, parametersExpected, callExpected
    case blockTwice(String)
    // Limits
    case beyond(Limits.Bound, Limits)
    case includeCycle(String)
    // What isn't known
    case unknownTag(String)
    case unknownFilter(String)
    case unknownTest(String)
    case notAFunction(String)
    case missingTemplate(String)
    case missingMember(String, String)
    case missingBlock(String)
    case notATemplateName
    case regularExpression
    case notDeterministic(String)
    case foreignMacro(String)
    case unsearchable

    /// How many problems a template tells: each is told with its line, and a loop or a long line can have very many.
    static let mostTold = 200

    func diagnostic(at place: Place) -> Diagnostic {
        place.diagnostic(severity, id, message, help: help)
    }
}
