#!/usr/bin/env bash
# Prompt to MP4 as a whole process, 30 s at 1080p30, and encoding alone for comparison. Usage: bench/make.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prompt="generate a 30-second promotional video from my product description: Aurora, a desk lamp that follows the sun"
for run in $(seq "$runs"); do
  /usr/bin/time -o "$work/time" -f "make $run: %e s wall, %U s user, %S s system, %M kB peak of the largest process" \
    ./run make "$prompt" -o "$work/out.mp4" -q >/dev/null
  cat "$work/time"
done
# The limit: the same pictures, decoded once to memory, only encoded.
ffmpeg -v error -y -i "$work/out.mp4" -an -pix_fmt yuv420p -f rawvideo "/dev/shm/reelwright-bench.yuv"
trap 'rm -rf "$work" /dev/shm/reelwright-bench.yuv' EXIT
for run in $(seq "$runs"); do
  /usr/bin/time -o "$work/time" -f "encode only $run: %e s wall, %U s user" \
    ffmpeg -v error -y -f rawvideo -pix_fmt yuv420p -s 1920x1080 -r 30 -i /dev/shm/reelwright-bench.yuv \
    -c:v libx264 -preset veryfast -crf 20 -profile:v high "$work/limit.mp4"
  cat "$work/time"
done
