import Logging

/// The steps of a run, told to standard error where the user asks for them.
enum RunLog {
    /// A log of the steps, or one that says nothing.
    static func logger(isVerbose: Bool) -> Logger {
        var logger = Logger(label: "parcours", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = isVerbose ? .info : .critical
        return logger
    }
}
