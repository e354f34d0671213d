import Foundation
import TestSupport
import Testing

@Suite("A publication that can't be", .enabled(if: Judge.hasPython, "needs make judges"))
struct PublishFaultTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Program.export(Project.root.path + "/samples", to: folder.path + "/a", "--format", "dataset")
    }

    private func errors(_ portal: String, _ arguments: String..., key: String? = LocalPortal.key) throws -> String {
        let result = try run(
            Program.path,
            ["publish", folder.path + "/a", "--portal", portal, "--state", folder.path + "/s.json", "--language", "en"]
                + arguments,
            environment: ["PARCOURS_PORTAL_KEY": key, "LC_ALL": "C"].compactMapValues { $0 })
        #expect(result.status == 2)
        #expect(!(result.output + result.errors).contains(LocalPortal.key))
        return result.errors.replacing(folder.path, with: "").replacing(portal, with: "PORTAL")
    }

    @Test("an address that isn't https is refused before the key is sent, but for this machine")
    func insecure() throws {
        #expect(
            try errors("http://www.data.gouv.fr") == """
                error: “PORTAL” is not https: the key could be read on the way [portal-address]
                  help: give its address in https:

                """)
        #expect(try errors("www.data.gouv.fr").hasPrefix("error: “PORTAL” is no portal’s address"))
        #expect(try errors("https://user@data.gouv.fr").hasPrefix("error: “PORTAL” is no portal’s address"))
    }

    @Test("a key that is missing, or can't be one, is told without showing it")
    func key() throws {
        let portal = try LocalPortal()
        #expect(
            try errors(portal.address, key: nil) == """
                error: the portal’s key is missing [no-key]
                  help: put it in the variable PARCOURS_PORTAL_KEY, or in a file: --key-file

                """)
        #expect(try errors(portal.address, key: " \n").hasPrefix("error: the portal’s key is empty"))
        #expect(try errors(portal.address, key: "é").hasPrefix("error: the portal’s key is empty"))
        #expect(
            try errors(portal.address, key: "another").hasPrefix("error: PORTAL refuses the key [portal-refuses-key]"))
        try folder.write(LocalPortal.key + "\n", to: "key")
        let result = try Program.run(
            "publish", folder.path + "/a", "--portal", portal.address, "--state", folder.path + "/s.json", "--key-file",
            folder.path + "/key")
        #expect(result.status == 0)
    }

    @Test("a portal that redirects is not followed: the key would go along")
    func redirected() throws {
        let (portal, other) = (try LocalPortal(), try LocalPortal())
        try portal.control(#"{"always": "redirect", "to": "\#(other.address)"}"#)
        #expect(try errors(portal.address).hasPrefix("error: PORTAL redirects to “\(other.address)/api/1/me/datasets/"))
        #expect(try other.content().requests == [])
    }

    @Test("a portal that repeats what it was sent doesn't have the key shown")
    func echoed() throws {
        let portal = try LocalPortal()
        try portal.control(#"{"always": "echo"}"#)
        let errors = try errors(portal.address)
        #expect(errors.hasPrefix("error: PORTAL refuses (400): GET /api/1/me/datasets/"))
        #expect(errors.contains("'X-Api-Key': '(key)'"))
    }

    @Test("what is no portal, what always fails and what doesn't answer are told")
    func useless() throws {
        let portal = try LocalPortal()
        try portal.control(#"{"always": "html"}"#)
        #expect(try errors(portal.address).hasPrefix("error: PORTAL is no udata portal [not-a-portal]"))
        try portal.control(#"{"always": "503"}"#)
        #expect(try errors(portal.address).hasPrefix("error: PORTAL answers 503 each time [portal-overloaded]"))
        #expect(try portal.content().requests.count == 6)
        #expect(try errors("http://127.0.0.1:1").hasPrefix("error: PORTAL doesn’t answer: "))
    }

    @Test("an export that was changed since, or has no dataset, is refused before anything is asked")
    func otherExport() throws {
        let portal = try LocalPortal()
        try folder.write("identifiant\n", to: "a/dataset/modules.csv")
        #expect(
            try errors(portal.address) == """
                error: “dataset/modules.csv” is not the file that was exported [changed-export]
                  help: if an export has just ended, try again; else export again

                """)
        try FileManager.default.removeItem(atPath: folder.path + "/a/dataset/datapackage.json")
        #expect(try errors(portal.address).hasPrefix("error: “/a” has no dataset [no-dataset]"))
        #expect(try portal.content().requests == [])
    }

    @Test("a descriptor that tells of a file again and again, and an entry that can't be read, are refused")
    func descriptors() throws {
        let file = folder.url.appending(path: "a/dataset/datapackage.json")
        let whole = try Data(contentsOf: file)
        var package = try #require(try JSONSerialization.jsonObject(with: whole) as? [String: Any])
        package["resources"] = (package["resources"] as? [Any] ?? []).flatMap { [$0, $0] }
        try JSONSerialization.data(withJSONObject: package).write(to: file)
        #expect(
            try errors("http://127.0.0.1:1").hasPrefix(
                "error: “dataset/datapackage.json” is not the file that was exported [changed-export]"))
        try whole.write(to: file)
        for text in ["", "[", "{}"] {
            try folder.write(text, to: "a/dataset/catalogue.jsonld")
            #expect(
                try errors("http://127.0.0.1:1").hasPrefix(
                    "error: “dataset/catalogue.jsonld” is not the file that was exported [changed-export]"))
        }
    }

    @Test("a file whose name the head of a request can't carry is refused")
    func name() throws {
        let portal = try LocalPortal()
        let (content, descriptor) = (
            try folder.text("a/dataset/modules.csv"), try folder.text("a/dataset/datapackage.json")
        )
        try folder.write(content, to: #"a/dataset/a"; x=".csv"#)
        try folder.write(
            descriptor.replacing("\"path\": \"modules.csv\"", with: #""path": "a\"; x=\".csv""#),
            to: "a/dataset/datapackage.json")
        #expect(
            try errors(portal.address) == """
                error: “dataset/a"; x=".csv” is not the file that was exported [changed-export]
                  help: if an export has just ended, try again; else export again

                """)
        #expect(try portal.content().requests == [])
    }

    @Test("a state that is none is told with its place")
    func state() throws {
        let portal = try LocalPortal()
        for text in [
            "{}", "{\"version\": 2, \"portals\": {}}",
            "{\"version\": 1, \"portals\": {\"a\": {\"resources\": {\"b\": 1}}}}",
        ] {
            try folder.write(text, to: "s.json")
            #expect(try errors(portal.address).hasPrefix("/s.json:1:"))
        }
        #expect(try portal.content().requests == [])
    }
}
