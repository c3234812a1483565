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
env -u REELWRIGHT_ASSETS "$trial/tools/reelwright" --help >"$trial/help"
grep -q 'reelwright make' "$trial/help"
env -u REELWRIGHT_ASSETS HOME="$trial" XDG_DATA_HOME="$trial" "$trial/tools/reelwright" skills list --json | grep -q '"ok":true'
echo "package: $(ls "$out"/reelwright.*.nupkg) installs and runs"

if [ "${TOOL_ONLY:-}" != 1 ]; then
  dotnet publish "$project" "${quick[@]}" -p:AsFolder=true -o "$out/reelwright"
  env -u REELWRIGHT_ASSETS DOTNET_ROOT=/nowhere "$out/reelwright/reelwright" --help | grep -q 'reelwright make'
  echo "package: $out/reelwright runs without .NET ($(du -sh "$out/reelwright" | cut -f1))"
fi
