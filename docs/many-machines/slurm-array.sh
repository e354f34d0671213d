#!/bin/sh
#SBATCH --job-name=parcours-shards
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
# One shard a task: PARCOURS_COUNT is 8, as in --array. A task alone is run again with: sbatch --array=3 slurm-array.sh
set -eu
# Slurm runs a copy of this script: what stands beside it is found by its own place.
exec sh "$PARCOURS_SCRIPTS/export-shard" "$SLURM_ARRAY_TASK_ID"
