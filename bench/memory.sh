#!/usr/bin/env bash
# Peak memory of `make` with all its child processes, 30 s at 1080p30: the sum of the proportional set sizes (memory that
# is shared counts once), sampled ten times a second. Usage: bench/memory.sh [limit in MB]; exit 1 above the limit.
set -euo pipefail
cd "$(dirname "$0")/.."
limit=${1:-1500}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prompt="generate a 30-second promotional video from my product description: Aurora, a desk lamp that follows the sun"

# The process and everything it started, by their parents.
tree() { # pid
  local child
  echo "$1"
  for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do tree "$child"; done
}

# kB of one moment, with the parts that make it up.
sample() { # pid
  local id size sum=0 parts=""
  for id in $(tree "$1"); do
    size=$(awk '/^Pss:/ { print $2 }' "/proc/$id/smaps_rollup" 2>/dev/null) || true
    [ -n "$size" ] || continue
    sum=$((sum + size))
    parts+=" $(cat "/proc/$id/comm" 2>/dev/null)=$((size / 1000))"
  done
  echo "$sum$parts"
}

program=${PROGRAM:-./run}
"$program" doctor >/dev/null || true # Builds and packs, so that only the program itself is measured.
"$program" make "$prompt" -o "$work/out.mp4" -q >"$work/log" 2>&1 &
made=$!
peak=0 parts=""
while kill -0 "$made" 2>/dev/null; do
  read -r sum now < <(sample "$made") || true
  if [ "${sum:-0}" -gt "$peak" ]; then
    peak=$sum parts=$now
  fi
  sleep 0.1
done
wait "$made" || { cat "$work/log" >&2; exit 1; }
echo "peak of all processes: $((peak / 1000)) MB ($parts, in MB); limit $limit MB"
[ $((peak / 1000)) -le "$limit" ]
