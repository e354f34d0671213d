import CLibFuzzer
import Foundation
import FuzzTargets

/// Runs libFuzzer on one target: `fuzz TARGET [libFuzzer's options and folders]`; without arguments, lists the targets.

/// What the target named first does with an input.
nonisolated(unsafe) var test: ([UInt8]) -> Void = { _ in }

guard CommandLine.arguments.count > 1 else {
    for target in FuzzTarget.all { print(target.name, target.longestInput) }
    exit(0)
}
guard let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
    print("no such target:", CommandLine.arguments[1])
    exit(2)
}
test = target.run

// libFuzzer reads its options after the program's name: the target's takes its place.
var count = CommandLine.argc - 1
var arguments = Optional(CommandLine.unsafeArgv + 1)
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        test(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    })
