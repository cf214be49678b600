#!/bin/sh
# One part per job with GNU parallel. Run again after a failure: finished parts are skipped, lost ones are carried out anew.
#   sh scenarios/cluster/parallel.sh scenarios/base-sverige.json out/sverige 8
set -eu
scenario=$1
out=$2
parts=${3:-8}
mkdir -p "$out"
npm run -s check -- "$scenario" # also builds the program once
# add  --sshloginfile computers.txt --workdir .  to use several computers that see the same folder
parallel --joblog "$out/parallel.log" --resume-failed --retries 2 --halt never \
  "npm run -s simulate -- '$scenario' --shard {}/$parts --out '$out' --workers 1" ::: $(seq 1 "$parts") || true
npm run -s simulate -- merge "$out" --json > "$out/result.json"
