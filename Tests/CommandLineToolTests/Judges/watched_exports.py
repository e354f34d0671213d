"""Watches exports as a user at a terminal does, and interrupts them; prints what is wrong, and nothing where all is well.

argv are the program, the generator of sites, an empty folder to work in, and what is looked at: `terminal`, `silence`,
`ignored`, or `interrupt` and `merge`, with a signal and how many times it is sent after a random while.
"""

import fcntl
import os
import pty
import random
import re
import signal
import struct
import subprocess
import sys
import termios
import time

SIZE = 100
DAYS = ("2026-11-15", "2026-11-16")
COLUMNS = 100
FRAME = re.compile(r"^\r(.*)\x1b\[K$", re.S)


def wrong(text):
    print(text)


class World:
    """The folder of the site, the export and its journal."""

    def __init__(self, program, generator, folder):
        self.program, self.folder = program, folder
        subprocess.run([generator, str(SIZE), self.path("site")], check=True, stdout=subprocess.DEVNULL)
        os.mkdir(self.path("w"))

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def export(self, day, *others, output="o"):
        return [self.program, "export", self.path("site"), "--as-of", day, "--output", output, "--journal", "j.json",
                "--language", "en", "--format", "dataset", "--format", "rss", "--format", "scorm-1.2", *others]

    def environment(self, **others):
        kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
        return {**kept, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PARCOURS_CACHE": "", **others}

    def tree(self):
        """What stands where, but for where the work happens."""
        found = {}
        for above, folders, files in os.walk(self.path("w")):
            for name in folders:
                found[os.path.join(above, name)] = None
            for name in files:
                with open(os.path.join(above, name), "rb") as file:
                    found[os.path.join(above, name)] = file.read()
        return found

    def on_terminal(self, command, **environment):
        """What a command writes on a terminal, piece by piece with the moment of each, and its exit status."""
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 25, COLUMNS, 0, 0))
        process = subprocess.Popen(command, cwd=self.path("w"), env=self.environment(**environment),
                                   stdin=follower, stdout=follower, stderr=follower)
        os.close(follower)
        begin, text = time.monotonic(), b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            text += piece
        os.close(leader)
        return text.decode().replace("\r\n", "\n"), time.monotonic() - begin, process.wait()

    def run(self, command, **options):
        return subprocess.run(command, cwd=self.path("w"), env=self.environment(), capture_output=True, text=True,
                              check=False, **options)


def frames_of(text):
    """The lines that were drawn, and what comes after the last of them."""
    pieces = re.split(r"(?=\r)", text)
    frames = [piece for piece in pieces if FRAME.match(piece)]
    return [FRAME.match(frame)[1] for frame in frames], pieces[-1]


def terminal(world):
    text, seconds, status = world.on_terminal(world.export(DAYS[0]))
    frames, rest = frames_of(text)
    shown = [re.sub(r"\x1b\[[0-9;]*m", "", frame) for frame in frames]
    if status not in (0, 1):
        wrong(f"status {status}: {text[-2000:]}")
    if not 2 <= len(frames) <= seconds * 10 + 5:
        wrong(f"{len(frames)} lines in {seconds} seconds")
    if any(len(line) >= COLUMNS for line in shown):
        wrong(f"too wide: {max(shown, key=len)!r}")
    if not any(re.search(r"\d+% \d/7 (reading|writing scorm-1\.2|checking)[^\n]*: [\d,]+ of [\d,]+, [\d,]+ left", line)
               for line in shown):
        wrong(f"no line tells how much is left: {shown[:20]}")
    if not any("\x1b[36m" in frame for frame in frames):
        wrong("no colour")
    clearing = text.rfind("\r\x1b[K")
    if clearing < 0 or "exported to" not in text[clearing:] or "\r" in text[clearing + 4:]:
        wrong(f"the line isn't gone before the messages: {text[-500:]!r}")
    text, _, _ = world.on_terminal(world.export(DAYS[0]), NO_COLOR="1")
    if "\r" not in text or re.search(r"\x1b\[[0-9;]*m", text):
        wrong("NO_COLOR is not respected")
    text, _, _ = world.on_terminal(world.export(DAYS[0]), TERM="dumb")
    if "\r" in text or "\x1b" in text:
        wrong("a dumb terminal gets control characters")
    text, _, _ = world.on_terminal(world.export(DAYS[0], "--language", "fr"))
    if not re.search(r"\d/7 (lecture|écriture de scorm-1\.2|contrôle)", text) or "reste" not in text:
        wrong("the line isn't in French")


def silence(world):
    for others in (["--quiet"], ["--verbose"], ["--diagnostics", "json"]):
        text, _, _ = world.on_terminal(world.export(DAYS[0], *others))
        if "\r" in text or "\x1b[K" in text:
            wrong(f"{others} shows a bar")
    short = world.run(world.export(DAYS[0]))
    if "parcours: " in short.stderr:
        wrong(f"a short job tells its progress: {short.stderr[-500:]}")
    quiet = world.run(world.export(DAYS[0], "--quiet"))
    if quiet.stdout or quiet.returncode != short.returncode:
        wrong(f"--quiet says {quiet.stdout!r}, and ends with {quiet.returncode}")
    if ": note: " in quiet.stderr or (": warning: " in short.stderr) != (": warning: " in quiet.stderr):
        wrong(f"--quiet tells other things than problems: {quiet.stderr[-500:]}")
    packages = [world.path("w", "o", "scorm-1.2", name) for name in os.listdir(world.path("w", "o", "scorm-1.2"))
                if name.endswith(".zip")]
    checked = world.run([world.program, "check", "--quiet", *packages])
    if checked.stdout or checked.returncode != 0:
        wrong(f"check --quiet says {checked.stdout!r}, and ends with {checked.returncode}")
    text, _, status = world.on_terminal([world.program, "check", *packages])
    if status != 0 or text.count("\n") < len(packages) or any(
            "\x1b[K" not in line for line in text.split("\n") if "\r" in line):
        wrong(f"check on a terminal: {status}, {text[-500:]!r}")


def wait_until_caught(process, number):
    """Waits until a program has a handler of its own for a signal: before, it is a program that hasn't begun."""
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
                caught = int(re.search(r"SigCgt:\s*(\w+)", file.read())[1], 16)
        except (OSError, TypeError):
            return
        if caught >> (number - 1) & 1:
            return
        time.sleep(0.005)


def as_from_a_shell():
    """Whoever runs the tests may have signals ignored or held back, which a program inherits."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for number in numbers:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, numbers)


def interrupted(world, command, name, count):
    """Sends a signal while a command runs, after a random while, again and again."""
    number = getattr(signal, name)
    # What the second export makes, all later ones make: whether they end or not, they leave the same bytes.
    world.run(command)
    begin = time.monotonic()
    world.run(command)
    duration = time.monotonic() - begin
    before, chance, ended = world.tree(), random.Random(name), 0
    for turn in range(count):
        process = subprocess.Popen(command, cwd=world.path("w"), env=world.environment(), stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, preexec_fn=as_from_a_shell)
        pause = chance.random() * duration if turn else duration / 3
        wait_until_caught(process, number)
        begin = time.monotonic()
        while process.poll() is None and time.monotonic() < begin + pause:
            time.sleep(0.002)
        # The machine may have less to do than when the time was taken.
        if process.returncode is not None:
            duration = min(duration, time.monotonic() - begin)
        process.send_signal(number)
        output, errors = process.communicate()
        if process.returncode in (0, 1):
            if "exported to" not in output:
                wrong(f"after {pause}: it ended with {process.returncode} and without its result")
        elif process.returncode != 128 + number:
            wrong(f"after {pause}: status {process.returncode}, {errors[-500:]}")
        else:
            ended += 1
            if output or errors != "error: interrupted: everything is as it was before [run-interrupted]\n":
                wrong(f"after {pause}: it says {output!r}, {errors[-500:]!r}")
        after = world.tree()
        if after != before:
            changed = [path for path in {**before, **after} if before.get(path) != after.get(path)
                       or (path in before) != (path in after)]
            wrong(f"after {pause}, status {process.returncode}: changed {sorted(changed)[:5]}")
    if ended < 2:
        wrong(f"only {ended} of {count} were interrupted")


def interrupt(world, name, count):
    interrupted(world, world.export(DAYS[1]), name, count)


def merge(world, name, count):
    shards = []
    for number in (1, 2):
        shards.append(world.path(f"shard{number}"))
        result = world.run(world.export(DAYS[1], "--shard", f"{number}/2", output=shards[-1]))
        if result.returncode not in (0, 1):
            wrong(result.stderr)
    interrupted(world, [world.program, "merge", *shards, "--output", "o", "--journal", "j.json", "--language", "en"],
                name, count)


def ignored(world):
    command = ["sh", "-c", 'trap "" INT HUP; exec "$@"', "sh", *world.export(DAYS[0])]
    process = subprocess.Popen(command, cwd=world.path("w"), env=world.environment(), stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
    time.sleep(0.5)
    for number in (signal.SIGHUP, signal.SIGINT):
        process.send_signal(number)
    output, errors = process.communicate()
    if process.returncode not in (0, 1) or "exported to" not in output:
        wrong(f"status {process.returncode}: {errors[-500:]}")


def main():
    program, generator, folder, what, *others = sys.argv[1:]
    world = World(program, generator, folder)
    if what in ("interrupt", "merge"):
        {"interrupt": interrupt, "merge": merge}[what](world, others[0], int(others[1]))
    else:
        {"terminal": terminal, "silence": silence, "ignored": ignored}[what](world)


main()
