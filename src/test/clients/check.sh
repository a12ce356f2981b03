#!/usr/bin/env bash
# Asks a running WMS with the clients that people use: GDAL, OWSLib and QGIS (headless).
#   src/test/clients/check.sh http://localhost:8080/wms [LAYER]
# Needs on Debian: gdal-bin python3-gdal python3-owslib python3-qgis. A client that is missing is named and counts as failed.
# One line per check; exits with the number of clients that found something wrong.
set -uo pipefail
url=${1:?usage: check.sh URL [LAYER]}
layer=${2:-buurt:bevolkingsdichtheid}
here=$(cd "$(dirname "$0")" && pwd)
bad=0
run() {
  local name=$1 module=$2
  if ! /usr/bin/python3 -c "import $module" 2>/dev/null; then
    echo "FAIL $name is not installed: apt-get install python3-${module/osgeo/gdal}"
    bad=$((bad + 1))
  elif ! /usr/bin/python3 "$here/$name.py" "$url" "$layer"; then
    bad=$((bad + 1))
  fi
}
run gdal_client osgeo
run owslib_client owslib
run qgis_client qgis
exit $bad
