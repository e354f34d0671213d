import Diagnostics

extension Problem {
    var severity: Severity {
        switch self {
        case .unknownTag, .unknownFilter, .unknownTest, .notAFunction, .missingTemplate, .missingMember, .missingBlock,
            .notATemplateName, .regularExpression, .notDeterministic, .foreignMacro, .unsearchable:
            .warning
        default: .error
        }
    }

    var id: String {
        switch self {
        case .beyond: "template-limit"
        case .includeCycle: "template-cycle"
        case .unknownTag: "unknown-tag"
        case .unknownFilter: "unknown-filter"
        case .unknownTest: "unknown-test"
        case .notAFunction: "not-a-function"
        case .missingTemplate, .notATemplateName: "missing-template"
        case .missingMember: "missing-import"
        case .missingBlock: "missing-block"
        case .regularExpression: "unsupported-expression"
        case .notDeterministic: "unsupported-filter"
        case .foreignMacro: "foreign-macro"
        case .unsearchable: "unsearchable-value"
        default: "template-syntax"
        }
    }

    var message: BilingualText {
        switch severity {
        case .warning: unknown
        default: id == "template-syntax" ? syntax : limit
        }
    }

    private var syntax: BilingualText {
        switch self {
        case .unclosedTag(let tag, let end):
            BilingualText(
                fr: "la balise « \(tag) » n’est pas fermée : il manque {% \(end) %}",
                en: "the tag “\(tag)” is not closed: {% \(end) %} is missing")
        case .strayTag(let tag):
            BilingualText(
                fr: "la balise « \(tag) » n’a pas de balise ouvrante", en: "the tag “\(tag)” belongs to no open tag")
        case .blockTwice(let name):
            BilingualText(
                fr: "le bloc « \(name) » est défini deux fois", en: "the block “\(name)” is defined twice")
        case .unclosedComment:
            BilingualText(
                fr: "le commentaire n’est pas fermé : il manque #}", en: "the comment is not closed: #} is missing")
        case .unclosedString:
            BilingualText(fr: "le guillemet n’est pas fermé", en: "the quotation mark is not closed")
        case .unexpectedEnd:
            BilingualText(
                fr: "le fichier finit avant la fin de la balise", en: "the file ends before the end of the tag")
        default: expected
        }
    }

    private var expected: BilingualText {
        switch self {
        case .tagNameExpected: BilingualText(fr: "il manque le nom de la balise", en: "the tag has no name")
        case .variableEndExpected: BilingualText(fr: "« }} » attendu ici", en: "“}}” expected here")
        case .blockEndExpected(let tag):
            BilingualText(fr: "fin de la balise « \(tag) » attendue ici", en: "end of the tag “\(tag)” expected here")
        case .unexpectedToken(let token):
            BilingualText(
                fr: "une valeur est attendue ici, pas « \(token) »", en: "a value is expected here, not “\(token)”")
        case .commaExpected(let open, let token):
            BilingualText(
                fr: "une virgule ou la fin de « \(open) » est attendue ici, pas « \(token) »",
                en: "a comma or the end of “\(open)” is expected here, not “\(token)”")
        case .keyExpected(let token):
            BilingualText(
                fr: "le nom d’un membre est attendu ici, pas « \(token) »",
                en: "the name of a member is expected here, not “\(token)”")
        case .colonExpected(let key):
            BilingualText(fr: "« : » attendu après « \(key) »", en: "“:” expected after “\(key)”")
        case .memberNameExpected(let token):
            BilingualText(
                fr: "un nom est attendu après le point, pas « \(token) »",
                en: "a name is expected after the dot, not “\(token)”")
        case .nameExpected(let tag):
            BilingualText(fr: "la balise « \(tag) » attend un nom ici", en: "the tag “\(tag)” expects a name here")
        default: expectedWord
        }
    }

    private var expectedWord: BilingualText {
        switch self {
        case .oneIndexExpected: BilingualText(fr: "un seul indice est attendu", en: "one index is expected")
        case .filterNameExpected:
            BilingualText(fr: "le nom d’un filtre est attendu ici", en: "the name of a filter is expected here")
        case .testNameExpected:
            BilingualText(fr: "le nom d’un test est attendu ici", en: "the name of a test is expected here")
        case .inExpected: BilingualText(fr: "« in » attendu ici", en: "“in” expected here")
        case .asExpected: BilingualText(fr: "« as » attendu ici", en: "“as” expected here")
        case .importExpected: BilingualText(fr: "« import » attendu ici", en: "“import” expected here")
        case .contextExpected: BilingualText(fr: "« context » attendu ici", en: "“context” expected here")
        case .missingExpected: BilingualText(fr: "« missing » attendu ici", en: "“missing” expected here")
        case .parametersExpected:
            BilingualText(
                fr: "les paramètres d’une macro sont attendus ici", en: "the parameters of a macro are expected here")
        case .callExpected:
            BilingualText(fr: "l’appel d’une macro est attendu ici", en: "the call of a macro is expected here")
        default: BilingualText(fr: "erreur de syntaxe", en: "syntax error")
        }
    }

    private var limit: BilingualText {
        switch self {
        case .beyond(let bound, let limits): bound.message(limits)
        case .includeCycle(let name):
            BilingualText(fr: "« \(name) » finit par s’inclure lui-même", en: "“\(name)” ends up including itself")
        default: BilingualText(fr: "limite atteinte", en: "a limit was hit")
        }
    }

    private var unknown: BilingualText {
        switch self {
        case .unknownTag(let name): BilingualText(fr: "balise inconnue « \(name) »", en: "unknown tag “\(name)”")
        case .unknownFilter(let name): BilingualText(fr: "filtre inconnu « \(name) »", en: "unknown filter “\(name)”")
        case .unknownTest(let name): BilingualText(fr: "test inconnu « \(name) »", en: "unknown test “\(name)”")
        case .notAFunction(let name):
            BilingualText(fr: "« \(name) » n’est pas une fonction", en: "“\(name)” is not a function")
        case .missingTemplate(let name):
            BilingualText(fr: "gabarit introuvable : « \(name) »", en: "template not found: “\(name)”")
        case .missingMember(let member, let template):
            BilingualText(
                fr: "« \(template) » ne définit pas « \(member) »", en: "“\(template)” does not define “\(member)”")
        case .missingBlock(let name):
            BilingualText(fr: "aucun bloc parent « \(name) »", en: "no parent block “\(name)”")
        case .notATemplateName:
            BilingualText(fr: "le nom du gabarit n’est pas une chaîne", en: "the name of the template is not a string")
        case .regularExpression:
            BilingualText(
                fr: "une expression rationnelle n’est pas évaluée", en: "a regular expression is not evaluated")
        case .notDeterministic(let name):
            BilingualText(
                fr: "le filtre « \(name) » donne un résultat au hasard",
                en: "the filter “\(name)” gives a random result")
        case .foreignMacro(let name):
            BilingualText(fr: "la macro « \(name) » n’existe plus", en: "the macro “\(name)” no longer exists")
        default:
            BilingualText(fr: "« in » ne cherche pas dans cette valeur", en: "“in” can’t search in this value")
        }
    }

    var help: BilingualText? {
        switch self {
        case .unknownTag:
            BilingualText(
                fr: "la balise est ignorée, son contenu est gardé", en: "the tag is left out, its content is kept")
        case .unknownFilter, .notDeterministic:
            BilingualText(fr: "la valeur est gardée telle quelle", en: "the value is kept as it is")
        case .notAFunction, .foreignMacro: BilingualText(fr: "l’appel ne donne rien", en: "the call gives nothing")
        case .unknownTest, .unsearchable: BilingualText(fr: "le test vaut faux", en: "the test is false")
        case .beyond(let bound, let limits): bound.help(limits)
        default: nil
        }
    }
}
