"""Breaks exports off at every system call that changes something, and tells which left a mixture.

argv are the program, an empty folder to work in, the folder of a site to export with a cache (empty: a catalogue without a
cache), and what happens: `kill` (SIGKILL at a call), an error's name (the call fails with it), both with which share of the
calls is tried (`1`: all; `5`: a fifth, and the first and last of each name), or `any-moment` with how many kills after a
random while and the seed of these whiles. The program replaces the export of one day by the next day's; strace injects the
faults.
"""

import collections
import json
import os
import random
import re
import subprocess
import sys
import time

import export_worlds

# What can change something on a disk, whether the program makes these calls today or not.
CALLS = (
    "open openat openat2 creat write pwrite64 writev pwritev pwritev2 copy_file_range sendfile splice mkdir mkdirat mknod"
    " mknodat rename renameat renameat2 link linkat symlink symlinkat unlink unlinkat rmdir truncate ftruncate fallocate"
    " fsync fdatasync syncfs sync sync_file_range msync chmod fchmod fchmodat chown fchown lchown fchownat utime utimes"
    " futimesat utimensat setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr flock"
).split()
# What can't: all other calls that the program makes have to be among these, or nobody would break it off there.
HARMLESS = set(
    "access alarm arch_prctl brk clock_getres clock_gettime clock_nanosleep clone clone3 close close_range dup dup2 dup3"
    " epoll_create1 epoll_ctl epoll_pwait epoll_wait eventfd2 execve exit exit_group faccessat faccessat2 fadvise64 fcntl"
    " fstat fstatfs futex getcwd getdents64 getegid geteuid getgid getpgrp getpid getppid getrandom getrlimit getrusage"
    " gettid gettimeofday getuid ioctl lseek lstat madvise membarrier mincore mmap mprotect mremap munmap nanosleep"
    " newfstatat pipe pipe2 poll ppoll prctl pread64 preadv prlimit64 read readlink readlinkat readv restart_syscall rseq"
    " rt_sigaction rt_sigprocmask rt_sigreturn sched_getaffinity sched_setaffinity sched_yield set_robust_list"
    " set_tid_address sigaltstack stat statfs statx sysinfo tgkill timerfd_create timerfd_settime umask uname wait4".split())


def calls(log):
    """The calls of a trace, by name, each with its line."""
    for line in open(log, encoding="utf-8", errors="replace"):
        match = re.match(r"\d+\s+(\w+)\(", line)
        if match:
            yield match.group(1), line


def changing_calls(log):
    """The calls of a trace that change something, as name and number among the calls of that name."""
    counts, found = collections.Counter(), []
    for name, line in calls(log):
        counts[name] += 1
        if name.startswith("open") and not re.search(r"O_(CREAT|WRONLY|RDWR|TRUNC)", line):
            continue
        found.append((name, counts[name]))
    return found


def unwatched_calls(log):
    """The calls of a whole trace that may change something and that nothing is broken off at."""
    found = set()
    for name, line in calls(log):
        if name == "mmap" and "MAP_SHARED" in line and "PROT_WRITE" in line:
            found.add("mmap of a file that is written to")
        elif name == "ioctl" and re.search(r"FICLONE|BTRFS|FS_IOC", line):
            found.add("ioctl that changes a file")
        elif name not in HARMLESS and name not in CALLS:
            found.add(name)
    return sorted(found)


def sample(found, share):
    """One call in so many, and the first and the last of each name."""
    first = {name: number for name, number in reversed(found)}
    last = dict(found)
    return [(name, number) for index, (name, number) in enumerate(found)
            if index % share == 0 or number in (first[name], last[name])]


def judge(world, old, new, result, is_killed, goes_on):
    """What is wrong after an export that was broken off; nothing where all is well."""
    export, journal, names = world.state()
    faults = []
    if export not in (old[0], new[0]):
        faults.append("the export is a mixture: " + ", ".join(
            sorted(name for name in set(export) | set(new[0]) if export.get(name) != new[0].get(name))))
    if journal not in (old[1], new[1]):
        faults.append("the journal is a mixture")
    waits = ".j.json.parcours-next" in names
    is_new = export == new[0]
    if is_new and journal != new[1] and not waits:
        faults.append("the export is new and its journal lost")
    if not is_new and journal == new[1]:
        faults.append("the journal is ahead of the export")
    if not is_killed:
        if result.returncode not in (0, 1, 2):
            faults.append(f"the program ended with {result.returncode}: {result.stderr}")
        if not is_new and (result.returncode == 0 or "rror: " not in result.stderr):
            faults.append(f"nothing says why it failed ({result.returncode}): {result.stderr}")
    faults += world.faults(is_new)
    if not goes_on:
        return faults
    again = world.export("after")
    export, journal, names = world.state()
    if again.returncode != world.status or names != new[2]:
        faults.append(f"the next export doesn't clean up ({again.returncode}): {names} {again.stderr}")
    elif (b'"seen": "%s"' % world.days["new"].encode() in journal) != is_new:
        faults.append("the next export dates the release by another day than the export that told it")
    return faults + world.faults_afterwards(is_new)


def unwatched(world):
    """What an export changes by a call that isn't watched."""
    log = world.path("log")
    world.export("new", ["strace", "-f", "-o", log])
    world.go_back_to("before")
    return unwatched_calls(log)


def interruptions(world, what, share):
    log = world.path("log")
    world.export("new", ["strace", "-f", "-o", log, "-e", "trace=" + ",".join("?" + name for name in CALLS)])
    manner = "signal=KILL" if what == "kill" else "error=" + what
    for name, number in sample(changing_calls(log), share):
        inject = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + name,
                  "-e", f"inject={name}:{manner}:when={number}"]
        yield f"{name} {number}", lambda inject=inject: world.export("new", inject)


def random_kills(world, count, seed):
    chance = random.Random(seed)
    start = time.monotonic()
    world.export("new")
    length = time.monotonic() - start
    for number in range(count):
        # How long an export takes changes with what else the machine does: kills keep to both sides of its end.
        delay = chance.uniform(0, length)

        def run(delay=delay):
            process = subprocess.Popen(
                world.command("new"), cwd=world.path("w"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            nonlocal length
            try:
                process.wait(delay)
                length *= 0.9
            except subprocess.TimeoutExpired:
                process.kill()
                length *= 1.02
            process.wait()

        yield f"kill {number} after {delay:.4f} s", run


def main(program, folder, samples, what, *rest):
    world = (export_worlds.CachedWorld(program, folder, samples) if samples
             else export_worlds.World(program, folder))
    os.makedirs(world.path("w"))
    world.write_source("old")
    assert world.export("old").returncode == world.status
    old = world.state()
    world.write_source("new")
    world.keep("before")
    assert world.export("new").returncode == world.status
    new = world.state()
    faults, seen = {}, collections.Counter()
    world.prepare()
    world.go_back_to("before")
    if what != "any-moment" and (names := unwatched(world)):
        faults["calls that are not watched"] = names
    runs = (random_kills(world, int(rest[0]), int(rest[1])) if what == "any-moment"
            else interruptions(world, what, int(rest[0])))
    met = set()
    for name, run in runs:
        world.go_back_to("before")
        result = run()
        state = world.state()
        seen["new" if state[0] == new[0] else "old"] += 1
        # Most faults leave the old export, after which nothing is to be learnt from the next one each time, unless a cache
        # was broken off too.
        call = name.split()[0]
        goes_on = bool(samples) or state[0] == new[0] or call not in met or sum(seen.values()) % 10 == 0
        met.add(call)
        found = judge(world, old, new, result, what in ("kill", "any-moment"), goes_on)
        if found:
            faults[name] = found
    print(json.dumps({"runs": sum(seen.values()), "old": seen["old"], "new": seen["new"], "faults": faults}, indent=1))


main(*sys.argv[1:])
