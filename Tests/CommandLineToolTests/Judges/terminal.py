"""Runs a program on a terminal of its own and types answers; prints what the terminal showed, then the exit status.

Usage: terminal.py '[["what is waited for", "what is typed"], …]' PROGRAM ARGUMENT…
A null answer is the end of input (Ctrl-D).
"""
import json
import os
import pty
import select
import signal
import sys
import time

answers = json.loads(sys.argv[1])
process, terminal = pty.fork()
if process == 0:
    os.execv(sys.argv[2], sys.argv[2:])
shown, seen, limit = b"", 0, time.monotonic() + 60
while time.monotonic() < limit:
    if not select.select([terminal], [], [], 1)[0]:
        continue
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    shown += piece
    while answers and answers[0][0].encode() in shown[seen:]:
        seen = len(shown)
        text = answers.pop(0)[1]
        os.write(terminal, b"\x04" if text is None else text.encode() + b"\n")
if time.monotonic() >= limit:
    os.kill(process, signal.SIGKILL)
print(shown.decode().replace("\r\n", "\n"), end="")
print("status", os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), "left", len(answers))
