"""Has many programs at work on one export at once, and tells who saw a mixture.

argv are the program, an empty folder to work in, and what is looked at:
- `readers`: three exporters into one folder, two states of a source in turn, while readers of three kinds look;
- `journal`: exporters into folders of their own that share a journal.
Prints what was seen as JSON.
"""

import collections
import functools
import hashlib
import http.server
import json
import os
import subprocess
import sys
import threading
import urllib.error
import urllib.request

from export_worlds import HEAD

CATALOGUE = HEAD + "{modules}\n"
MODULE = """\
      - title: Module {number}
        page: https://www.example.org/{number}
        release: {{ state: released, released-on: 2026-01-02 }}
        body: "{body}"
"""
ROUNDS = 6


class World:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.faults, self.seen = [], collections.Counter()
        self.ended = threading.Event()

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write_source(self, name, numbers, body):
        os.makedirs(self.path(name))
        modules = "".join(MODULE.format(number=number, body=body) for number in numbers)
        with open(self.path(name, "catalogue.yml"), "w", encoding="utf-8") as file:
            file.write(CATALOGUE.format(modules=modules))

    def export(self, source, output, journal):
        return subprocess.run(
            [self.program, "export", source + "/catalogue.yml", "--output", output, "--journal", journal,
             "--as-of", "2026-01-10", "--language", "en", "--format", "scorm-1.2", "--format", "dataset"],
            cwd=self.folder, capture_output=True, text=True, errors="replace", check=False)

    def take_turns(self, number):
        for turn in range(ROUNDS):
            state = "ab"[(number + turn) % 2]
            result = self.export(state, "out", f"journal-{number}.json")
            self.seen[f"export {result.returncode}"] += 1
            refusal = "another export is writing to" in result.stderr
            if not (result.returncode == 0 or (result.returncode == 2 and refusal)):
                self.faults.append(f"an export ended with {result.returncode}: {result.stderr}")

    def read_by_folder(self):
        """A reader that opens the folder once: what it finds is of one export, or gone with it."""
        while not self.ended.is_set():
            folder = os.open(self.path("out"), os.O_RDONLY)
            try:
                self.check(lambda name, at=folder: open_at(at, name), "folder")
            except FileNotFoundError:
                self.seen["folder gone"] += 1
            finally:
                os.close(folder)

    def read_by_server(self, address):
        """A reader of a server: each file it gets is one that an export wrote under that name, whole."""
        while not self.ended.is_set():
            try:
                with urllib.request.urlopen(address + "/export.json") as answer:
                    listed = json.load(answer)
                for file in listed["files"]:
                    with urllib.request.urlopen(address + "/" + file["path"]) as answer:
                        digest = hashlib.sha256(answer.read()).hexdigest()
                    # The overview tells what the exporter's own journal saw change.
                    if file["path"] != "index.html" and digest not in self.known[file["path"]]:
                        self.faults.append(f"the server gave a {file['path']} that no export wrote")
                self.seen["server"] += 1
            except urllib.error.HTTPError as error:
                # A file that the other export doesn't have.
                self.seen[f"server {error.code}"] += 1

    def check(self, opened, kind):
        with opened("export.json") as file:
            listed = json.load(file)
        for entry in listed["files"]:
            with opened(entry["path"]) as file:
                if hashlib.sha256(file.read()).hexdigest() != entry["sha256"]:
                    self.faults.append(f"a mixture: {entry['path']}")
        self.seen[kind] += 1

    def learn(self):
        """What each of the two exports has under each name."""
        self.known = collections.defaultdict(set)
        for state in "ab":
            assert self.export(state, "alone-" + state, f"alone-{state}.json").returncode == 0
            with open(self.path("alone-" + state, "export.json"), encoding="utf-8") as file:
                for entry in json.load(file)["files"]:
                    self.known[entry["path"]].add(entry["sha256"])


def open_at(folder, name):
    return os.fdopen(os.open(name, os.O_RDONLY, dir_fd=folder), "rb")


def readers(world):
    world.write_source("a", range(1, 9), "Avant")
    world.write_source("b", range(3, 12), "Apres")
    world.learn()
    assert world.export("a", "out", "journal-0.json").returncode == 0
    handler = functools.partial(QuietHandler, directory=world.path("out"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    looking = [threading.Thread(target=world.read_by_folder),
               threading.Thread(target=world.read_by_server, args=(address,))]
    writing = [threading.Thread(target=world.take_turns, args=(number,)) for number in range(3)]
    for thread in looking + writing:
        thread.start()
    for thread in writing:
        thread.join()
    world.ended.set()
    for thread in looking:
        thread.join()
    server.shutdown()
    assert world.export("b", "out", "journal-0.json").returncode == 0
    left = [name for name in os.listdir(world.folder) if name.startswith(".")]
    if left:
        world.faults.append(f"left behind: {left}")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def journal(world):
    """Each exporter has a module of its own to tell the journal of: none may be lost by an export that ended well."""
    names = [f"s{number}" for number in range(4)]
    for number, name in enumerate(names):
        world.write_source(name, [number + 1], "Texte")
    results = {}

    def tell(name):
        while (result := world.export(name, "out-" + name, "shared.json")).returncode == 2:
            world.seen["again"] += 1
            if "[journal-changed]" not in result.stderr:
                world.faults.append(f"an export ended with 2: {result.stderr}")
                break
        results[name] = result.returncode

    threads = [threading.Thread(target=tell, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open(world.path("shared.json"), encoding="utf-8") as file:
        known = json.load(file)["modules"]
    world.seen["modules"] = len(known)
    if any(results.values()) or len(known) != len(names):
        world.faults.append(f"ended with {results}, the journal knows {sorted(known)}")


def main(program, folder, what):
    world = World(program, folder)
    {"readers": readers, "journal": journal}[what](world)
    print(json.dumps({"seen": world.seen, "faults": world.faults}, indent=1))


main(*sys.argv[1:])
