#!/bin/sh
# Submits the array, and the merge for when all its tasks are done.
set -eu
PARCOURS_SCRIPTS=$(cd "$(dirname "$0")" && pwd)
export PARCOURS_SCRIPTS
array=$(sbatch --parsable --export=ALL --array="1-$PARCOURS_COUNT" "$PARCOURS_SCRIPTS/slurm-array.sh")
# On a federation, an identifier is followed by the cluster's name.
sbatch --export=ALL --job-name=parcours-merge --dependency="afterok:${array%%;*}" "$PARCOURS_SCRIPTS/merge-shards"
