import Foundation
import TestSupport
import Testing

/// The files of `docs/many-machines`, by the programs that they are for, or as these would run them.
@Suite("Many machines")
struct ManyMachinesTests {
    private let folder: TemporaryFolder
    private static let scripts = Project.root.path + "/docs/many-machines"

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/data", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: ShardFixture.samples, toPath: folder.path + "/data/site")
    }

    /// The settings of `settings.env` for three shards in the folder, with the program on the path.
    private func environment(_ more: [String: String] = [:]) throws -> [String: String] {
        let text = try String(contentsOfFile: Self.scripts + "/settings.env", encoding: .utf8)
        var settings = ["LC_ALL": "C"]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
            settings[parts[0]] = parts[1].replacing("/data", with: folder.path + "/data")
        }
        settings["PARCOURS_COUNT"] = "3"
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        settings["PATH"] = URL(filePath: Program.path).deletingLastPathComponent().path + ":" + path
        return settings.merging(more) { $1 }
    }

    /// Expects that the export and its journal are those of one run.
    private func expectExport() throws {
        _ = try Program.export(
            folder.path + "/data/site", to: folder.path + "/one", "--journal", folder.path + "/one.json")
        #expect(try tree(folder.path + "/data/export") == tree(folder.path + "/one"))
        #expect(try folder.text("data/parcours.journal.json") == folder.text("one.json"))
    }

    @Test(
        "GNU parallel makes the shards, and makes one that failed again",
        .enabled(if: Judge.has("parallel"), "needs parallel"))
    func gnuParallel() throws {
        // The first attempt at the second shard dies.
        try folder.write(
            "#!/bin/sh\ncase \"$*\" in *2/3*) mkdir \(folder.path)/tried 2>/dev/null && kill -9 $$ ;; esac\nexec \(Program.path) \"$@\"\n",
            to: "bin/parcours")
        _ = try run("chmod", ["+x", folder.path + "/bin/parcours"])
        var environment = try environment(["HOME": folder.path])
        environment["PATH"] = folder.path + "/bin:" + (environment["PATH"] ?? "")
        let result = try run("sh", [Self.scripts + "/gnu-parallel.sh"], environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.path + "/tried"))
        try expectExport()
    }

    @Test(
        "Apache Spark pipes the shards' numbers, in local mode",
        .enabled(if: Judge.hasPython && Judge.has("java"), "needs make judges and java"))
    func spark() throws {
        let environment = try environment([
            "PYSPARK_PYTHON": Judge.python, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": folder.path,
            "MASTER": "local[2]",
        ])
        let result = try run(
            Judge.python, ["-B", Self.scripts + "/spark.py"], in: folder.url, environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("shard 3/3 in"), "\(result.output)")
        try expectExport()
    }

    @Test("Slurm's tasks each make a shard, and the merge waits for the array")
    func slurm() throws {
        for script in ["slurm-array.sh", "slurm-submit.sh", "export-shard", "merge-shards", "gnu-parallel.sh"] {
            #expect(try run("bash", ["-n", Self.scripts + "/" + script]).errors == "")
        }
        // What sbatch is asked for is kept, and done at once: a copy of the script for each task of an array.
        try folder.write(
            """
            #!/bin/bash
            echo "$*" | sed "s|\(Self.scripts)|@|" >> \(folder.path)/asked
            script=${!#}; cp "$script" \(folder.path)/slurm_script
            for word; do case $word in --array=1-*) count=${word#--array=1-} ;; esac; done
            for task in $(seq ${count:-0}); do
                SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_COUNT=$count sh \(folder.path)/slurm_script >/dev/null || exit
            done
            [ -n "$count" ] || sh \(folder.path)/slurm_script >/dev/null || exit
            echo "41;cluster"

            """, to: "bin/sbatch")
        _ = try run("chmod", ["+x", folder.path + "/bin/sbatch"])
        var environment = try environment()
        environment["PATH"] = folder.path + "/bin:" + (environment["PATH"] ?? "")
        let result = try run("sh", [Self.scripts + "/slurm-submit.sh"], environment: environment)
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            try folder.text("asked") == """
                --parsable --export=ALL --array=1-3 @/slurm-array.sh
                --export=ALL --job-name=parcours-merge --dependency=afterok:41 @/merge-shards

                """)
        try expectExport()
    }

    @Test(
        "Kubernetes' indexed Job makes a shard a pod, its other Job the merge; both are valid by the API's schema",
        .enabled(if: Judge.hasPython, "run `make judges` first"))
    func kubernetes() throws {
        let judge = Project.root.path + "/Tests/CommandLineToolTests/Judges/many_machines.py"
        for file in ["kubernetes.yml", "kubernetes-merge.yml"] {
            let result = try run(
                Judge.python, ["-B", judge, Self.scripts + "/" + file, folder.path + "/data", Self.scripts],
                environment: environment())
            #expect(result.status == 0, "\(result.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/data/shards").count == 8)
        try expectExport()
    }

    @Test("faults in the site end no shard, and are told by the merge; a number that is none does")
    func faults() throws {
        try folder.write(
            "title: T\ncourses:\n  - title: C\n    modules:\n      - title: M\n        picture: {file: no.png}\n",
            to: "faulty/catalogue.yml")
        let environment = try environment(["PARCOURS_SITE": folder.path + "/faulty", "PARCOURS_COUNT": "1"])
        #expect(try run("sh", [Self.scripts + "/export-shard", "1"], environment: environment).status == 0)
        #expect(try run("sh", [Self.scripts + "/merge-shards"], environment: environment).status == 1)
        #expect(try run("sh", [Self.scripts + "/export-shard", "2"], environment: environment).status == 1)
    }
}
