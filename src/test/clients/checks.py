"""What the client checks share: one line per check, and where the layer lies."""
import re
import sys
import urllib.request

failures = 0


def check(good, name, detail=''):
    """Prints a check and counts it where it failed."""
    global failures
    failures += not good
    print('%s %s  %s' % ('ok  ' if good else 'FAIL', name, str(detail)[:200]), flush=True)
    return good


def boxes(url):
    """CRS -> (west, south, east, north) of the whole service, as its WMS 1.1.1 capabilities have it: easting first."""
    query = ('&' if '?' in url else '?') + 'SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities'
    text = urllib.request.urlopen(url + query).read().decode()
    found = {}
    for crs, *box in re.findall(r'<BoundingBox SRS="([^"]+)" minx="([^"]+)" miny="([^"]+)" maxx="([^"]+)" maxy="([^"]+)"', text):
        found.setdefault(crs, tuple(map(float, box)))
    return found


def done():
    sys.stdout.flush()
    return 1 if failures else 0
