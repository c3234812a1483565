#!/usr/bin/env bash
# Holds the tools for agents against the MCP Inspector: what it lists over standard input and over HTTP, and a call.
#   tests/Reelwright.Clients.Tests/inspector.sh [PROGRAM]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program=${1:-$root/artifacts/program/reelwright}
inspector=$root/artifacts/inspector
version=2.12.0
if [ ! -x "$inspector/node_modules/.bin/mcp-inspector" ]; then
  mkdir -p "$inspector"
  npm install --prefix "$inspector" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "@modelcontextprotocol/inspector@$version" >/dev/null
fi

trial=$(mktemp -d)
export HOME=$trial XDG_CONFIG_HOME=$trial XDG_DATA_HOME=$trial REELWRIGHT_ASSETS=${REELWRIGHT_ASSETS:-$root/artifacts/assets}
http=
trap '[ -z "$http" ] || kill "$http"; rm -rf "$trial"' EXIT

count() { python3 -c 'import json,sys; print(len(json.load(sys.stdin)[sys.argv[1]]))' "$1"; }
ask() { # target, then the method and what it takes
  local target=$1
  shift
  # shellcheck disable=SC2086
  timeout 120 "$inspector/node_modules/.bin/mcp-inspector" --cli $target "${environment[@]}" --method "$@"
}

check() { # name, target
  local tools resources templates prompts
  tools=$(ask "$2" tools/list | count tools)
  resources=$(ask "$2" resources/list | count resources)
  templates=$(ask "$2" resources/templates/list | count resourceTemplates)
  prompts=$(ask "$2" prompts/list | count prompts)
  ask "$2" prompts/get --prompt-name quick_edit --prompt-args files=a.jpg wish=slow | grep -q 'a.jpg'
  ask "$2" tools/call --tool-name get_credits | grep -q '"available"'
  echo "inspector, $1: $tools tools, $resources resources, $templates template, $prompts prompts; a prompt and a call answered"
}

# The inspector hands on little of its environment.
environment=(-e "REELWRIGHT_ASSETS=$REELWRIGHT_ASSETS" -e "XDG_DATA_HOME=$trial" -e "XDG_CONFIG_HOME=$trial")
check stdio "$program mcp"
environment=()
"$program" mcp --http --port 8799 2>"$trial/http.log" &
http=$!
until grep -q 8799 "$trial/http.log"; do kill -0 "$http"; sleep 0.2; done
check http "http://127.0.0.1:8799/mcp"
