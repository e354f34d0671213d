import PackagePlugin

/// Writes the versions of what the program is built with into its sources: only the build knows them.
@main
struct ComponentVersions: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltWith.swift")
        let packages = context.package.dependencies.compactMap { dependency -> String? in
            guard case .repository(_, let version, _) = dependency.package.origin else { return nil }
            return dependency.package.displayName + " " + version
        }
        return [
            .buildCommand(
                displayName: "Writing the versions of what is built with",
                executable: try context.tool(named: "component-list").url, arguments: [output.path] + packages.sorted(),
                outputFiles: [output])
        ]
    }
}
