#!/usr/bin/env bash
# Everything that docs/benchmarks.md says about the speed of the WMS, in one run without further steps: MapServer, QGIS Server and this project's service at
# three levels and two sizes, memory, cold start, pictures of 4000x4000, and what a picture and another colouring of it cost.
#   src/test/bench/record.sh DIR [SECONDS]      SECONDS per cell, 20 if not given: about 12 minutes and for the first time 5 more, on a machine without other work
# As root on Debian. DIR is made ready by setup.sh if it is not. Leaves DIR/bench/results/record-STAMP.md, which it also prints.
set -euo pipefail
seconds=${2:-20}; port=${PORT:-18955}; heap=${HEAP:-900m}
here=$(cd "$(dirname "$0")" && pwd); mkdir -p "$1"; dir=$(cd "$1" && pwd); cd "$here/../../.."
"$here/setup.sh" "$dir" >"$dir/setup.log" 2>&1 || { tail -5 "$dir/setup.log" >&2; exit 1; }
classpath=${BENCH_CLASSPATH:-}
if [ -z "$classpath" ]; then
  mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile=target/bench-classpath
  classpath=$(cat target/bench-classpath)
fi
java=(java "-Xmx$heap" -cp "target/classes:target/test-classes:$classpath")
report=$dir/bench/results/record-$(date +%Y%m%d-%H%M%S).md
url=http://127.0.0.1:$port/wms
map() { echo "$url?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=buurt:value&STYLES=&CRS=EPSG:28992&BBOX=$1&WIDTH=$2&HEIGHT=$3&FORMAT=image/png"; }
pid=
serve() { # starts the service, waits for its first picture, leaves the milliseconds in $cold
  local begin; begin=$(date +%s%N)
  "${java[@]}" nl.wijkatelier.bench.AreasServer "$dir/data/areas.gpkg" "$port" >"$dir/bench/ours.log" 2>&1 & pid=$!
  until curl -sf -o "$dir/bench/run/first.png" "$(map 120000,470000,150000,492500 256 256)" && file "$dir/bench/run/first.png" | grep -q PNG; do
    kill -0 "$pid" 2>/dev/null || { echo "the service did not start" >&2; tail -5 "$dir/bench/ours.log" >&2; exit 1; }
    sleep 0.05
  done
  cold=$(( ($(date +%s%N) - begin) / 1000000 ))
}
stop() { kill "$pid"; wait "$pid" 2>/dev/null || true; pid=; }
peak() { awk '/^VmHWM:/{printf "%d", $2/1024}' "/proc/$pid/status"; }
mkdir -p "$dir/bench/run" "$dir/bench/results"
load() { cut -d' ' -f1-3 /proc/loadavg; }
{
  trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true' EXIT
  echo "$(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | sed 's/^ *//'), $(nproc) processors, heap $heap, $seconds s a cell; load before: $(load)"
  serve
  DUR=$seconds CONN=4 BACKENDS="${BACKENDS:-ms-fgb qgis-fgb}" OURS=$url OURS_LAYER=buurt:value OURS_PID=$pid "$dir/bench/run_peers.sh" >"$dir/bench/run/peers.txt"
  results=$dir/bench/$(sed -n 's/^results: .*\/bench\///p' "$dir/bench/run/peers.txt")
  echo "cold start to the first picture: $cold ms; peak resident memory while timed: $(peak) MB; load after: $(load)"
  echo
  jq -rs -f "$here/table.jq" "$results"
  echo
  stop; serve
  echo "4000x4000, a service just started, seconds and kB one after another:"
  for box in 10000,327500,280000,597500 125000,440000,165000,480000 142000,459000,148000,465000; do
    for again in 1 2; do
      curl -sf -o "$dir/bench/run/large.png" -w "- $box: %{time_total} s, " "$(map $box 4000 4000)&again=$again"
      file "$dir/bench/run/large.png" | grep -q '4000 x 4000' || { echo "no picture of 4000x4000"; exit 1; }
      echo "$(( $(stat -c %s "$dir/bench/run/large.png") / 1024 )) kB"
    done
  done
  asked=()
  for n in 1 2 3; do curl -sf -o "$dir/bench/run/large$n.png" "$(map 10000,327500,280000,597500 4000 4000)&again=c$n" & asked+=($!); done
  for one in "${asked[@]}"; do wait "$one" || { echo "one of three pictures of 4000x4000 at a time failed"; exit 1; }; done
  echo "- three of them at a time: answered; peak resident memory of the service $(peak) MB"
  stop
  echo
  echo "Processor time per picture (MapPictureBench):"
  "${java[@]}" nl.wijkatelier.bench.MapPictureBench "$dir/data/areas.gpkg" | sed -n 's/^round 2 */- /p'
} | tee "$report"
echo "report: $report"
