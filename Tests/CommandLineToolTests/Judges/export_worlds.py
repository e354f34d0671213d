"""The folders in which exports are broken off: a source, an export of it, its journal, and what the next export needs."""

import hashlib
import os
import shutil
import stat
import subprocess
import time

FORMATS = ["scorm-1.2", "dataset", "rss"]
# A catalogue before its modules, to be formatted.
HEAD = """\
title: Catalogue
language: fr
licence: etalab-2.0
site: https://www.example.org
publisher: {{ name: Service }}
courses:
  - title: Parcours
    modules:
"""
CATALOGUE = HEAD + """\
      - title: Un
        page: https://www.example.org/un
        release: {{ state: released, released-on: 2026-01-02 }}
        body: {body}
      - title: Deux
        page: https://www.example.org/deux
        release: {{ state: {state} }}
        body: Texte.
"""


class World:
    """A catalogue in one file, exported without a cache."""

    source = "s/catalogue.yml"
    caching = ["--no-cache"]
    # How an export ends that nothing happened to.
    status = 0
    days = {"old": "2026-01-10", "new": "2026-02-10", "after": "2026-02-11"}

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write_source(self, when):
        body, state = ("Avant.", "announced") if when == "old" else ("Après.", "released")
        os.makedirs(self.path("w", "s"), exist_ok=True)
        with open(self.path("w", "s", "catalogue.yml"), "w", encoding="utf-8") as file:
            file.write(CATALOGUE.format(body=body, state=state))

    def command(self, day, caching=None):
        formats = [part for name in FORMATS for part in ("--format", name)]
        return [self.program, "export", self.source, "--output", "o", "--journal", "j.json", "--language", "en",
                "--as-of", self.days[day], *(self.caching if caching is None else caching), *formats]

    def export(self, day, prefix=(), caching=None):
        # One core, one worker: the calls come in the same order each time.
        command = ["taskset", "-c", "0", *prefix, *self.command(day, caching)]
        return subprocess.run(command, cwd=self.path("w"), capture_output=True, text=True, errors="replace", check=False)

    def keep(self, name):
        shutil.copytree(self.path("w"), self.path(name), symlinks=True)

    def go_back_to(self, name):
        shutil.rmtree(self.path("w"))
        shutil.copytree(self.path(name), self.path("w"), symlinks=True)

    def tree(self, folder):
        files = {}
        for parent, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(parent, name), "rb") as file:
                    files[os.path.relpath(os.path.join(parent, name), folder)] = file.read()
        return files

    def state(self):
        """The export, the journal, and the names beside them."""
        with open(self.path("w", "j.json"), "rb") as file:
            text = file.read()
        return self.tree(self.path("w", "o")), text, sorted(os.listdir(self.path("w")))

    def prepare(self):
        """Makes ready what exports are compared with."""

    def faults(self, is_new):
        """What else is wrong after an export that was broken off."""
        return []

    def faults_afterwards(self, is_new):
        """What else is wrong after the export that followed."""
        return []


class CachedWorld(World):
    """A site of many files, exported with a cache, whose exports take files of the former ones again.

    The old export, its journal and its source are put back as further names of the very files, since the cache knows files
    by their numbers: whatever is written into one of them is seen in the files that are kept.
    """

    source = "s"
    caching = ["--cache", "c"]
    days = {"old": "2026-11-15", "new": "2026-11-16", "after": "2026-11-17"}
    page = "content/actualites/posts/actus/modules/module-2-ecrire-clairement.md"

    def __init__(self, program, folder, samples):
        super().__init__(program, folder)
        self.samples = samples
        self.full = {}

    def write_source(self, when):
        if when == "old":
            shutil.copytree(self.samples, self.path("w", "s"))
            os.remove(self.path("w", "s", "parcours.journal.json"))
        else:
            with open(self.path("w", "s", self.page), encoding="utf-8") as file:
                text = file.read()
            # Another file, as editors make it: the old source is a name of the one that was there.
            os.remove(self.path("w", "s", self.page))
            with open(self.path("w", "s", self.page), "w", encoding="utf-8") as file:
                file.write(text + "\nUne phrase de plus.\n")
        # Nothing is kept of files that were changed within a tick of the clock before the export, nor told to be whole.
        time.sleep(0.2)

    def keep(self, name):
        self.clone("w", name)

    def go_back_to(self, name):
        shutil.rmtree(self.path("w"))
        self.clone(name, "w")

    def clone(self, one, other):
        def copy(source, target):
            in_cache = os.path.relpath(source, self.path(one)).startswith("c" + os.sep)
            return shutil.copy2(source, target) if in_cache else os.link(source, target)

        shutil.copytree(self.path(one), self.path(other), symlinks=True, copy_function=copy)

    def stamps(self, folder):
        """What the files are that stay, and what is in them."""
        found = {}
        for parent, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(parent, name)
                status = os.lstat(path)
                with open(path, "rb") as file:
                    digest = hashlib.sha256(file.read()).hexdigest()
                found[os.path.relpath(path, folder)] = (
                    status.st_ino, status.st_size, status.st_mtime_ns, stat.filemode(status.st_mode), digest)
        return found

    def prepare(self):
        """Full exports of the day after, which an export with whatever cache has to be the same as."""
        self.kept = self.stamps(self.path("before"))
        for is_new in (False, True):
            self.go_back_to("before")
            if is_new:
                assert self.export("new", caching=["--no-cache"]).returncode == self.status
            assert self.export("after", caching=["--no-cache"]).returncode == self.status
            self.full[is_new] = self.state()[:2]
        self.go_back_to("before")
        assert self.export("new").returncode == self.status
        old = {status[0] for name, status in self.kept.items() if name.startswith("o" + os.sep)}
        taken = [name for name, status in self.stamps(self.path("w", "o")).items() if status[0] in old]
        # Else nothing would be learnt about the files that two exports share.
        assert len(taken) >= 2 and any(name.endswith(".zip") for name in taken), taken
        self.go_back_to("before")

    def faults(self, is_new):
        now = self.stamps(self.path("before"))
        changed = [name for name in sorted(self.kept) if now.get(name) != self.kept[name]]
        return [f"files of the old export were written into: {', '.join(changed)}"] if changed else []

    def faults_afterwards(self, is_new):
        faults = self.faults(is_new)
        export, journal, _ = self.state()
        full, full_journal = self.full[is_new]
        if export != full:
            faults.append("the next export is not as a full one: " + ", ".join(
                sorted(name for name in set(export) | set(full) if export.get(name) != full.get(name))))
        if journal != full_journal:
            faults.append("the journal of the next export is not as a full one's")
        if (rest := set(os.listdir(self.path("w", "c"))) - {"index", "records"}):
            faults.append(f"the cache keeps {sorted(rest)}")
        return faults
