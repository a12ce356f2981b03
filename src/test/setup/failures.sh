#!/usr/bin/env bash
# Ends a failed build with what failed and why, a few lines each, so that the end of a log tells it.
set -euo pipefail
cd "$(dirname "$0")/../../.."
shopt -s nullglob
reports=(target/surefire-reports/*.txt target/failsafe-reports/*.txt)
[ ${#reports[@]} -gt 0 ] || exit 0
echo
echo "Failed:"
# a report names the test, then its error; the frames of libraries say less than the message
grep -h -A 12 -E '<<< (FAILURE|ERROR)!' "${reports[@]}" | grep -vP '^\s+at (?!nl\.)|^--$|^\s*$' | cut -c1-240 | head -24 || true
