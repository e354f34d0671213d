"""Runs the pods of a Kubernetes Job as the API would, each after the other; ends with the first status that is not 0.

The Job is held against the API's schema first. Paths of the volumes are those of this machine.

Usage: many_machines.py FILE DATA SCRIPTS
"""
import os
import subprocess
import sys

import kubernetes_validate
import yaml

path, data, scripts = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    job = yaml.safe_load(file)
kubernetes_validate.validate(job, "1.31", strict=True)

folder = os.path.dirname(path)
(container,) = job["spec"]["template"]["spec"]["containers"]
(source,) = container["envFrom"]
assert source == {"configMapRef": {"name": "parcours-settings"}}
with open(folder + "/settings.env", encoding="utf-8") as file:
    settings = dict(line.strip().split("=", 1) for line in file)
volumes = {volume["name"]: volume for volume in job["spec"]["template"]["spec"]["volumes"]}
mounts = {mount["mountPath"]: mount["name"] for mount in container["volumeMounts"]}
assert mounts == {"/data": "data", "/scripts": "scripts"} and set(volumes) == {"data", "scripts"}


def here(text):
    return text.replace("/data", data).replace("/scripts", scripts)


indexes = [None]
if job["spec"].get("completionMode") == "Indexed":
    assert job["spec"]["completions"] == int(settings["PARCOURS_COUNT"]), "not as many shards as settings.env says"
    indexes = reversed(range(job["spec"]["completions"]))
for index in indexes:
    environment = {**os.environ, **{name: here(value) for name, value in settings.items()}}
    if index is not None:
        environment["JOB_COMPLETION_INDEX"] = str(index)
    status = subprocess.run([here(word) for word in container["command"]], env=environment).returncode
    if status:
        sys.exit(status)
