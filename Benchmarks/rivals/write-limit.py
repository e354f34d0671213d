"""Writes the files of a folder anew: write-limit.py FOLDER OUTPUT THREADS: their bytes, and the SHA-256 digest of each.

What nobody can go below that writes and digests these files, which are in memory before. Prints the time of that alone.
"""
import concurrent.futures
import hashlib
import json
import os
import sys
import time


def write(path, content):
    # Neither holds the interpreter meanwhile.
    with open(path, "wb", buffering=0) as file:
        file.write(content)
    return hashlib.sha256(content).hexdigest()


def main():
    folder, output, threads = sys.argv[1:]
    files = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            files[os.path.join(output, name)] = file.read()
    os.makedirs(output)
    wall, cpu = time.perf_counter(), time.process_time()
    with concurrent.futures.ThreadPoolExecutor(int(threads)) as pool:
        digests = list(pool.map(write, files, files.values()))
    print(json.dumps({"count": len(digests), "wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))


main()
