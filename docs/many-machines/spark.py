"""The shards as one Spark job, with pipe over their numbers: spark-submit spark.py. Then the merge, in the driver."""

import os
import subprocess
from pathlib import Path

from pyspark.sql import SparkSession

HERE = Path(os.environ.get("PARCOURS_SCRIPTS", Path(__file__).resolve().parent))
SETTINGS = {name: value for name, value in os.environ.items() if name.startswith("PARCOURS_") or name == "PATH"}


def main():
    count = int(SETTINGS["PARCOURS_COUNT"])
    context = SparkSession.builder.appName("parcours").getOrCreate().sparkContext
    # One partition a shard. A process that fails has its task run again, on another machine if need be.
    made = context.parallelize(range(1, count + 1), count).pipe(
        f"xargs -I {{}} sh {HERE}/export-shard {{}}", env=SETTINGS, checkCode=True
    )
    for line in made.collect():
        print(line)
    context.stop()
    raise SystemExit(subprocess.run(["sh", str(HERE / "merge-shards")]).returncode)


main()
