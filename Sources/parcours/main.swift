import CommandLineTool
import Foundation

exit(ParcoursProgram.run(Array(CommandLine.arguments.dropFirst())))
