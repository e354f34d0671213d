import XML

extension PackageEdition {
    var isSCORM2004: Bool { self == .scorm2004ThirdEdition || self == .scorm2004FourthEdition }
}

extension Manifest {
    /// Learners go through the course in its order or choose; nothing is held back, since what is asked before a module
    /// is a text, and since a rule on another item needs `imsss:mapInfo`, on which Moodle's import fails.
    func writeControlMode(to writer: inout XMLWriter) {
        writer.open("imsss:sequencing")
        writer.element("imsss:controlMode", [("choice", "true"), ("flow", "true")])
        writer.close()
    }

    /// What SCORM 2004 adds to an item, in the order of its Content Aggregation Model, section 3.4.1.
    func writeSCORM2004(_ item: Item, _ edition: PackageEdition, to writer: inout XMLWriter) {
        writeCompletionThreshold(edition, to: &writer)
        writer.open("imsss:sequencing")
        if let score = item.masteryScore { writePrimaryObjective(of: item, score, to: &writer) }
        // What the page doesn't say stays unknown: the LMS takes no module for followed because it was opened.
        writer.element(
            "imsss:deliveryControls", [("completionSetByContent", "true"), ("objectiveSetByContent", "true")])
        writer.close()
        writeNavigation(of: item, to: &writer)
    }

    /// The page's `cmi.progress_measure` is 1 when it is completed and less before: the threshold says the same.
    private func writeCompletionThreshold(_ edition: PackageEdition, to writer: inout XMLWriter) {
        let name = "adlcp:completionThreshold"
        if edition == .scorm2004FourthEdition {
            writer.element(name, [("completedByMeasure", "true"), ("minProgressMeasure", "1.0")])
        } else {
            writer.element(name, text: "1.0")
        }
    }

    private func writePrimaryObjective(of item: Item, _ score: Int, to writer: inout XMLWriter) {
        writer.open("imsss:objectives")
        writer.open(
            "imsss:primaryObjective",
            [("objectiveID", "OBJECTIVE-" + item.identifier), ("satisfiedByMeasure", "true")])
        writer.element("imsss:minNormalizedMeasure", text: Self.measure(score))
        writer.close()
        writer.close()
    }

    /// The LMS's buttons that would lead nowhere are hidden.
    private func writeNavigation(of item: Item, to writer: inout XMLWriter) {
        let hidden = (item.isFirst ? ["previous"] : []) + (item.isLast ? ["continue"] : [])
        guard !hidden.isEmpty else { return }
        writer.open("adlnav:presentation")
        writer.open("adlnav:navigationInterface")
        for button in hidden { writer.element("adlnav:hideLMSUI", text: button) }
        writer.close()
        writer.close()
    }

    /// A score of 0 to 100 as a measure of 0 to 1, without a fraction's last zeros: 0, 0.8, 0.75, 1.
    static func measure(_ score: Int) -> String {
        guard (1...99).contains(score) else { return score <= 0 ? "0" : "1" }
        let digits = score < 10 ? "0\(score)" : String(score)
        return "0." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
    }
}
