import Interchange
import Nunjucks

extension Limits {
    /// What templates of a source may ask for.
    init(_ limits: InputLimits) {
        self.init()
        take(.templateBytes, \.templateBytes, from: limits, \.templateBytes)
        take(.nestingDepth, \.nestingDepth, from: limits, \.templateNesting)
        take(.evaluationDepth, \.evaluationDepth, from: limits, \.templateDepth)
        take(.includeDepth, \.includeDepth, from: limits, \.templateIncludes)
        take(.loopIterations, \.loopIterations, from: limits, \.templateLoops)
        take(.steps, \.steps, from: limits, \.templateSteps)
        take(.arrayElements, \.arrayElements, from: limits, \.templateValues)
        take(.outputBytes, \.outputBytes, from: limits, \.pageBytes)
        take(.stringBytes, \.outputBytes, from: limits, \.pageBytes)
    }

    private mutating func take(
        _ bound: Bound, _ path: WritableKeyPath<Limits, Int>, from limits: InputLimits,
        _ source: WritableKeyPath<InputLimits, Int>
    ) {
        self[keyPath: path] = limits[keyPath: source]
        settings[bound] = InputLimit.setting(raising: source, of: limits)
    }
}
