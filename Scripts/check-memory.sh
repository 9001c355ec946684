#!/usr/bin/env bash
# Runs scripted sessions in a terminal, in emacs and in vi mode, under valgrind; fails on any error in its reports.
# Usage: Scripts/check-memory.sh [PROGRAM]  (needs valgrind and Python)
# The program is a release build: valgrind does not read this compiler's debug information, so that is left out.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-.build/release/longhand}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
strip -g -o "$work/longhand" "$program"
# valgrind knows no AVX-512.
export LONGHAND_INSTRUCTIONS=${LONGHAND_INSTRUCTIONS:-baseline}
failed=0
for mode in emacs vi; do
  mkdir "$work/$mode"
  status=0
  python3 Scripts/memory/session.py "$mode" "$work/$mode" valgrind --error-exitcode=99 --num-callers=30 --suppressions=Scripts/memory/swift-runtime.supp \
    --log-file="$work/$mode.log" "$work/longhand" --lessons "$PWD/Lessons" || status=$?
  grep -q "ERROR SUMMARY: 0 errors" "$work/$mode.log" && [ $status -eq 0 ] || failed=1
  [ $status -eq 0 ] || { echo "$mode: the session ended with status $status"; head -60 "$work/$mode.log"; }
  echo "$mode: $(grep 'ERROR SUMMARY' "$work/$mode.log" || echo 'no summary')"
done
exit $failed
