#!/usr/bin/env bash
# Serves the benchmark's layer with this project's WMS, nothing kept between requests: layer buurt:value.
#   src/test/bench/serve_areas.sh DIR [PORT]      DIR as given to setup.sh; ends with Ctrl-C
# Then: OURS=http://127.0.0.1:PORT/wms OURS_LAYER=buurt:value OURS_PID=<its java pid> DIR/bench/run_peers.sh
set -euo pipefail
dir=$(cd "$1" && pwd)
cd "$(dirname "$0")/../../.."
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
exec java -Xmx900m -cp "target/classes:target/test-classes:$(cat target/bench-classpath)" nl.wijkatelier.bench.AreasServer "$dir/data/areas.gpkg" "${2:-18955}"
