"""`parcours preview` on a site, on ports that are free, until it is let go of."""

import os
import re
import signal
import subprocess
import urllib.request


class PreviewProgram:
    def __init__(self, program, site, *arguments, scratch=None):
        self.process = subprocess.Popen(
            [program, "preview", site, "--port", "0", "--as-of", "2026-11-16", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env={**os.environ, **({"TMPDIR": scratch} if scratch else {})})
        self.address = re.search(r"http://\S+", self.process.stdout.readline())[0]
        self.process.stdout.readline()
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])
        page = urllib.request.urlopen(self.address).read().decode()
        learner = re.search(r'href="(http://127\.0\.0\.1:(\d+)/)scorm-1\.2/', page)
        self.learners, self.learner_port = learner[1], int(learner[2])

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.end()

    def end(self):
        """Ends it as Ctrl-C does; gives its exit status."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return None
