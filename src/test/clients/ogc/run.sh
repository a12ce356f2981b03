#!/usr/bin/env bash
# Runs the OGC's own test suite for WMS 1.3.0 against a service, and says what failed.
#   src/test/clients/ogc/run.sh SUITE [URL]     SUITE: src/main/scripts/ctl of the OGC's ets-wms13, as its authors publish it; URL: http://localhost:8080/wms if not given
# The engine comes from Maven, and so do the schemas of schemas.opengis.net that the suite reads: it asks them of a proxy that serves the published copy.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); suite=$(cd "$1" && pwd); url=${2:-http://localhost:8080/wms}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p "$work/ctl" "$work/base/work" "$work/log"
mvn -q -B -ntp -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"
cp "$suite"/{functions,basic_elements,getcapabilities,getmap,getfeatureinfo,dimensions,recommendations}.xml "$here/suite.xml" "$work/ctl/"
resources=$(tr ':' '\n' <"$work/classpath" | grep teamengine-resources)
(cd "$work" && jar xf "$resources" com/occamlab/te/scripts && cp com/occamlab/te/scripts/*.ctl ctl/)
java -cp "$(cat "$work/classpath")" "$here/Schemas.java" >"$work/port" & schemas=$!
trap 'kill $schemas; rm -rf "$work"' EXIT
until [ -s "$work/port" ]; do kill -0 $schemas; sleep 0.2; done
proxy=(-Dhttp.proxyHost=127.0.0.1 "-Dhttp.proxyPort=$(cat "$work/port")" "-Dhttp.nonProxyHosts=localhost|127.*")
java -Xmx1g "-DTE_BASE=$work/base" "${proxy[@]}" -cp "$(cat "$work/classpath")" com.occamlab.te.Test "-source=$work/ctl/suite.xml" "-logdir=$work/log" \
  -session=one -suite=whole:suite "@capabilities-url=$url?SERVICE=WMS&REQUEST=GetCapabilities&VERSION=1.3.0" >"$work/out" 2>&1 || true
failed=$(grep -E '^ *Test .* Failed' "$work/out" || true)
echo "$(grep -cE '^ *Test .* Passed' "$work/out") passed, $(grep -c . <<<"$failed" || true) failed"
[ -z "$failed" ] || { echo "$failed"; mkdir -p target; cp "$work/out" target/ogc-suite.log; echo "all of it: target/ogc-suite.log"; exit 1; }
grep -q 'Suite whole:suite Passed' "$work/out" || { tail -20 "$work/out"; exit 1; }
