#!/usr/bin/env bash
# Ends a build with a plain list of the tests that were skipped and what would make them run.
set -euo pipefail
list="$(dirname "$0")/../../../target/skipped-tests.txt"
[ -s "$list" ] || exit 0
echo
echo "Skipped on this machine:"
cut -f1 "$list" | sort -u | sed 's/^/  - /'
echo "What would make them run:"
cut -f2 "$list" | sort -u | sed 's/^/  /'
rm -f "$list"
