#!/usr/bin/env bash
# Makes what is given out: a .NET tool package and a folder that needs no .NET, then installs and starts both.
#   src/Reelwright.Cli/package.sh [OUT]      (fonts, art and the web page must be packed: ./run does that)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=$(mkdir -p "${1:-$root/artifacts/package}" && cd "${1:-$root/artifacts/package}" && pwd)
project=$root/src/Reelwright.Cli
quick=(-c Release -m:1 -nodeReuse:false -p:UseSharedCompilation=false -v q -nologo)
[ -d "$root/artifacts/assets/fonts" ] || { echo "package: pack fonts and art first, with ./run doctor" >&2; exit 69; }

dotnet pack "$project" "${quick[@]}" -p:AsTool=true -o "$out"

# As somebody else would: from a feed that has nothing but this package, into a folder of its own.
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
printf '<configuration><packageSources><clear /><add key="here" value="%s" /></packageSources></configuration>\n' "$out" >"$trial/nuget.config"
dotnet tool install reelwright --tool-path "$trial/tools" --configfile "$trial/nuget.config" --version 0.1.0 >/dev/null

# A video by a program that knows nothing of this checkout: no variables, a home of its own, another folder.
try_out() { # program, further variables
  local program=$1
  shift
  mkdir -p "$trial/home" "$trial/work"
  (cd "$trial/work" && env -i PATH="$PATH" HOME="$trial/home" "$@" "$program" make "a 1-second video: Aurora, a desk lamp" \
    -o video.mp4 --resolution 360p --quality low --json >"$trial/made" 2>"$trial/log") || { cat "$trial/made" "$trial/log" >&2; exit 70; }
  grep -q '"ok":true' "$trial/made"
  [ "$(ffprobe -v error -select_streams v -show_entries stream=codec_name -of csv=p=0 "$trial/work/video.mp4")" = h264 ]
  (cd "$trial/work" && env -i PATH="$PATH" HOME="$trial/home" "$@" "$program" verify video.mp4 --json | grep -q '"ok":true')
}

env -u REELWRIGHT_ASSETS "$trial/tools/reelwright" --help >"$trial/help"
grep -q 'reelwright make' "$trial/help"
env -u REELWRIGHT_ASSETS HOME="$trial" XDG_DATA_HOME="$trial" "$trial/tools/reelwright" skills list --json | grep -q '"ok":true'
try_out "$trial/tools/reelwright" DOTNET_CLI_HOME="$trial" ${DOTNET_ROOT:+DOTNET_ROOT="$DOTNET_ROOT"}
echo "package: $(ls "$out"/reelwright.*.nupkg) installs, and makes a video"

if [ "${TOOL_ONLY:-}" != 1 ]; then
  dotnet publish "$project" "${quick[@]}" -p:AsFolder=true -o "$out/reelwright"
  env -u REELWRIGHT_ASSETS DOTNET_ROOT=/nowhere "$out/reelwright/reelwright" --help | grep -q 'reelwright make'
  try_out "$out/reelwright/reelwright" DOTNET_ROOT=/nowhere
  echo "package: $out/reelwright makes a video without .NET ($(du -sh "$out/reelwright" | cut -f1))"
fi
