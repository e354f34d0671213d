"""Asks `parcours preview` for what it must not give, clumsily, slowly and too often. Prints what came of it, as JSON.

Usage: hostile_requests.py PROGRAM SITE
"""

import json
import pathlib
import re
import socket
import sys
import tempfile
import time
import urllib.request

from preview_program import PreviewProgram


def ask(port, text, wait=5):
    """The first line of the answer to bytes; "closed" where there is none, "silence" where nothing happens."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        try:
            connection.sendall(text if isinstance(text, bytes) else text.encode())
        except OSError:
            pass  # it was closed while something was still being said
        try:
            answer = connection.recv(65536)
        except TimeoutError:
            return "silence"
        except OSError:
            return "closed"
    return answer.split(b"\r\n")[0].decode() if answer else "closed"


def get(port, target, *headers, method="GET", host=None):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'127.0.0.1:{port}'}", *headers, "Connection: close"]
    return "\r\n".join(lines) + "\r\n\r\n"


def paths(preview):
    """Whatever leads out of what is served."""
    files = "/scorm-1.2/formation-618/files/"
    asked = {
        preview.port: ["/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd",
                       "/picture/..%2f..%2fparcours.yml", "/picture/../../parcours.yml", "/dataset/..%2fexport.json",
                       "/feed/..%2f..%2fexport", "/dataset/modules%00", "/%ff%fe", "/dataset/nothing", "*",
                       "http://evil.example/", "/modules/../", "/export.json"],
        preview.learner_port: [files + "../../../export.json", files + "%2e%2e/%2e%2e/x", files + "..%2f..%2fx",
                               files + "/etc/passwd", files + "imsmanifest.xml%00.html", files,
                               "/scorm-1.2/..%2f..%2fetc/files/passwd", "/scorm-1.2/nothing/files/index.html",
                               "/scorm-1.2/formation-618?unit=99999999999999999999", "/scorm-1.2/formation-618?unit=-9223372036854775808", "/cmi5/formation-618?unit=-1",
                               "/entry/parcours/99999999999999999999", "/entry/parcours/-1", "/entry/..%2fx/1",
                               "/lrs/formation-618/1/record?known=" + "9" * 500, "/lrs/nothing/1/record",
                               "/lrs/formation-618/0/record", "/lrs/formation-618/-9223372036854775808/record"],
    }
    answers = {}
    for port, targets in asked.items():
        for target in targets:
            answers[target[:60]] = ask(port, get(port, target)).split(" ", 1)[-1]
    return {status: sorted(target for target in answers if answers[target] == status)
            for status in sorted(set(answers.values()))}


def strangers(preview):
    """What pages of the web can have a browser ask."""
    page, lms = preview.port, preview.learner_port
    cross = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")
    visit = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
    frame = ("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")
    forget = "/lrs/formation-618/1/forget"
    asked = {
        "another name": (page, get(page, "/", host="evil.example")),
        "another name with the port": (page, get(page, "/", host=f"evil.example:{page}")),
        "a name that ends well": (page, get(page, "/", host=f"127.0.0.1.evil.example:{page}")),
        "the other port's name": (page, get(page, "/", host=f"127.0.0.1:{lms}")),
        "two names": (page, get(page, "/", "Host: evil.example")),
        "no name": (page, "GET / HTTP/1.1\r\n\r\n"),
        "localhost": (page, get(page, "/", host=f"LocalHost:{page}")),
        "a picture elsewhere": (page, get(page, "/picture/formation-618", *cross)),
        "a frame elsewhere": (page, get(page, "/", *frame)),
        "a link elsewhere": (page, get(page, "/", *visit)),
        "a script's request": (page, get(page, "/", "Origin: http://evil.example")),
        "the preview's own origin, to learners' pages": (lms, get(lms, "/revision", f"Origin: http://127.0.0.1:{page}")),
        "a form elsewhere": (lms, get(lms, forget, "Origin: http://evil.example", "Content-Length: 0", method="POST")),
        "a form of no origin": (lms, get(lms, forget, "Origin: null", "Content-Length: 0", method="POST")),
        "a page without its token": (lms, get(lms, "/lrs/formation-618/1/statements", "Content-Length: 2", method="POST")
                                     + "[]"),
    }
    return {name: ask(*request).split(" ", 1)[-1] for name, request in asked.items()}


def clumsy(preview):
    page, lms = preview.port, preview.learner_port
    host = f"Host: 127.0.0.1:{page}"
    store = get(lms, "/lrs/formation-618/1/statements", "Authorization: Basic cHJldmlldzpsZWFybmVy",
                "X-Experience-API-Version: 1.0.3", "Content-Length: {}", method="POST")
    deep = "[" * 100_000
    asked = {
        "a line without end": (page, "GET /" + "a" * 1_000_000),
        "a long target": (page, get(page, "/" + "a" * 20_000)),
        "a header without end": (page, f"GET / HTTP/1.1\r\n{host}\r\nX: " + "a" * 1_000_000),
        "many headers": (page, f"GET / HTTP/1.1\r\n{host}\r\n" + "X: y\r\n" * 100_000),
        "no request at all": (page, b"\x16\x03\x01\x02\x00" + bytes(range(256))),
        "spaces": (page, " " * 5_000 + "\r\n\r\n"),
        "an unknown method": (page, get(page, "/", method="BREW")),
        "a method that does": (page, get(page, "/", method="DELETE")),
        "a body that isn't wanted": (page, get(page, "/", "Content-Length: 5", method="POST") + "hello"),
        "two lengths": (page, get(page, "/", "Content-Length: 5", "Content-Length: 6") + "hello!"),
        "a negative length": (page, get(page, "/", "Content-Length: -5")),
        "chunks that lie": (page, get(page, "/", "Transfer-Encoding: chunked") + "FFFFFFFFFFFFFFFFF\r\nx"),
        "a large body": (lms, store.replace("{}", "100000000") + "x" * 2_000_000),
        "deep JSON": (lms, store.replace("{}", str(len(deep))) + deep),
        "no JSON": (lms, store.replace("{}", "5") + "hello"),
        "an upgrade": (page, get(page, "/revision", "Upgrade: websocket", "Connection: Upgrade")),
    }
    return {name: ask(*request) for name, request in asked.items()}


def waiting(preview):
    """Requests that never end, and more connections than anybody needs; then the preview answers as before."""
    start = time.monotonic()
    slow = socket.create_connection(("127.0.0.1", preview.port), timeout=30)
    slow.sendall(b"GET / HTTP/1.1\r\nHo")
    held, refused = [], set()
    for _ in range(400):
        connection = socket.create_connection(("127.0.0.1", preview.port), timeout=30)
        held.append(connection)
    for connection in held:
        connection.setblocking(False)
    # What is too much is closed at once, not when the time for a request is over.
    while len(refused) < 400 - 128 and time.monotonic() - start < 8:
        time.sleep(0.1)
        refused |= {number for number, connection in enumerate(held) if is_closed(connection)}
    ended = slow.recv(1) == b""
    for connection in held:
        connection.close()
    return {"refused": len(refused) >= 400 - 128, "the slow one was closed": ended and time.monotonic() - start < 25}


def greedy(preview):
    """Asks again and again for something large on one connection, and takes nothing of it."""
    lms = preview.learner_port
    own = ("Authorization: Basic cHJldmlldzpsZWFybmVy", "X-Experience-API-Version: 1.0.3")
    said = json.dumps({"id": "a", "verb": {"id": "b"}, "result": "x" * 250_000})
    for _ in range(8):
        ask(lms, get(lms, "/lrs/formation-618/1/statements", *own, f"Content-Length: {len(said)}", method="POST") + said)
    before = memory(preview)
    with socket.create_connection(("127.0.0.1", lms), timeout=2) as connection:
        request = get(lms, "/lrs/formation-618/1/statements", *own).replace("Connection: close", "Connection: keep-alive")
        try:
            for _ in range(400):
                connection.sendall(request.encode())
        except OSError:
            pass  # it takes no more before something is taken of it
        time.sleep(2)
        # 400 answers of 2 MB would be 800 MB.
        return {"holds little": memory(preview) - before < 100}


def memory(preview):
    """The memory that the program has, in megabytes."""
    status = pathlib.Path(f"/proc/{preview.process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1000


def is_closed(connection):
    try:
        return connection.recv(1) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def lives(preview):
    for _ in range(50):
        try:
            return urllib.request.urlopen(preview.address, timeout=10).status
        except OSError:
            time.sleep(0.2)
    return None


def outside(preview):
    """Whether the machine can be reached by its other addresses."""
    reached = []
    for address in {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} | {"127.0.0.2"}:
        if address == "127.0.0.1":
            continue
        try:
            socket.create_connection((address, preview.port), timeout=2).close()
            reached.append(address)
        except OSError:
            pass
    return reached


def files(site):
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in sorted(pathlib.Path(site).rglob("*"))
            if path.is_file()}


def main():
    program, site = sys.argv[1:]
    before = files(site)
    with tempfile.TemporaryDirectory() as scratch, PreviewProgram(program, site, scratch=scratch) as preview:
        seen = {"paths": paths(preview), "strangers": strangers(preview), "clumsy": clumsy(preview),
                "waiting": waiting(preview), "greedy": greedy(preview), "lives": lives(preview), "outside": outside(preview)}
        seen["folders"] = len(list(pathlib.Path(scratch).iterdir()))
        seen["ended"] = preview.end()
        seen["left"] = sorted(path.name for path in pathlib.Path(scratch).iterdir())
    seen["site"] = "as it was" if files(site) == before else "changed"
    print(json.dumps(seen, ensure_ascii=False, indent=1))


main()
