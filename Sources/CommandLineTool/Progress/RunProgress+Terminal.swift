import Diagnostics
import Foundation

extension RunProgress {
    /// The progress of a run as its surroundings want it shown on standard error: a bar on a terminal, a line now and then
    /// elsewhere; nothing where the user wants nothing but problems, reads the steps by `--verbose`, or has a program read
    /// the problems.
    convenience init(for messenger: Messenger, isVerbose: Bool = false, until interruption: Interruption? = nil) {
        guard !messenger.isQuiet, !isVerbose, messenger.form == .text else {
            self.init(.none, until: interruption)
            return
        }
        guard Messenger.errorsAreOnTerminal else {
            self.init(.lines(messenger.language), until: interruption)
            return
        }
        let bar = ProgressBar(language: messenger.language, usesColour: Messenger.errorsAreColoured)
        self.init(.bar(bar, columns: Self.columns), until: interruption)
    }

    /// How wide the terminal is now: it may change while the run goes on.
    private static let columns: @Sendable () -> Int = {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
