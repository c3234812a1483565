#!/bin/sh
# One way in for an agent: reelwright.sh connect|say|upload|export|credits|status|new
# Python does the work; where there is none, the reelwright command does the same.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 70
if command -v python3 >/dev/null 2>&1; then
  exec python3 "$here/talk.py" "$@"
fi
if ! command -v reelwright >/dev/null 2>&1; then
  echo "Install python3 or the reelwright command, then try again." >&2
  exit 69
fi
REELWRIGHT_SKILL_FOLDER=$(dirname -- "$here")
export REELWRIGHT_SKILL_FOLDER
verb=${1:-help}
[ $# -gt 0 ] && shift
case $verb in
  connect) reelwright credits >/dev/null && echo "Connected. Ready when you are. 已连接，可以开始了。"; exit $? ;;
  say) exec reelwright chat "$@" ;;
  new) exec reelwright chat --new "$@" ;;
  upload | export | credits | status) exec reelwright "$verb" "$@" ;;
  *) echo "Usage: reelwright.sh connect|say|upload|export|credits|status|new" >&2; exit 64 ;;
esac
