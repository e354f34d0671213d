#!/bin/sh
# The shards with GNU parallel, three attempts each; on the machines of a list with: --sshloginfile machines --env PARCOURS_…
set -eu
here=$(dirname "$0")
seq "$PARCOURS_COUNT" | parallel --will-cite --retries 3 --halt soon,fail=1 sh "$here/export-shard" {}
exec sh "$here/merge-shards"
