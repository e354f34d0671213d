"""Runs the commands of a job of docs/jobs as its service would, in the current folder; ends with the job's status.

What installs the program is left out, since it is there; what the service gives is in the environment.

Usage: run_job.py github|gitlab FILE
"""
import subprocess
import sys

import yaml

kind, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    job = yaml.safe_load(file)


def shell(commands):
    return subprocess.run(["sh", "-e", "-c", commands], stdin=subprocess.DEVNULL).returncode


if kind == "gitlab":
    (job,) = job.values()
    assert job["before_script"][0].startswith("apt-get") and "$PARCOURS_PACKAGE" in job["before_script"][2]
    sys.exit(shell("\n".join(job["script"])))

(job,) = job["jobs"].values()
failed, succeeded = 0, set()
for step in job["steps"]:
    if "run" not in step:
        assert step["uses"].split("@")[0] in ("actions/checkout", "actions/upload-artifact"), step
        continue
    if step["name"] == "Install":
        assert step["run"].startswith("apt-get") and "$PARCOURS_PACKAGE" in step["run"]
        continue
    if "if" in step:
        assert step["if"] == "${{ !cancelled() && steps.check.outcome == 'success' }}", step
        runs = "check" in succeeded
    else:
        runs = not failed
    if not runs:
        continue
    status = shell(step["run"])
    failed = failed or status
    if not status:
        succeeded.add(step.get("id"))
sys.exit(failed)
