#!/usr/bin/env bash
# Gets what tests need beyond JDK and Maven: PostGIS (or Docker), Chromium, GDAL and Node.js. Installs with apt on Debian as root,
# and says so first; elsewhere it leaves the machine as it is: tests that lack something are listed at the end of the build.
set -euo pipefail
missing=()
docker info >/dev/null 2>&1 || ls /usr/share/postgresql/*/extension/postgis.control >/dev/null 2>&1 || missing+=(postgis)
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v gdal_translate >/dev/null || missing+=(gdal-bin)
command -v node >/dev/null || missing+=(nodejs)
[ ${#missing[@]} -gt 0 ] || exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
  echo "Tests that need ${missing[*]} are skipped. To run them: sudo apt-get install ${missing[*]/postgis/postgresql postgis}"
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
packages=()
for one in "${missing[@]}"; do
  if [ "$one" = postgis ]; then packages+=(postgresql "postgresql-$(apt-cache depends postgresql 2>/dev/null | grep -oP 'Depends: postgresql-\K[0-9]+' | head -1)-postgis-3")
  else packages+=("$one"); fi
done
echo "Installing with apt what the tests need: ${missing[*]}"
apt-get update -qq
for i in "${!packages[@]}"; do
  # without package lists the version of PostgreSQL was not known yet
  [ "${packages[$i]}" != "postgresql--postgis-3" ] || packages[i]="postgresql-$(apt-cache depends postgresql | grep -oP 'Depends: postgresql-\K[0-9]+' | head -1)-postgis-3"
done
apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
