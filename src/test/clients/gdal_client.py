"""gdal_client.py URL LAYER: maps of both versions in three systems through GDAL's WMS driver; warped to RD they are one picture."""
import subprocess
import sys
import tempfile

import checks
import numpy
from osgeo import gdal

gdal.UseExceptions()
url, layer = sys.argv[1:3]
server = (url + ('&' if '?' in url else '?')).replace('&', '&amp;')
boxes = checks.boxes(url)
folder = tempfile.mkdtemp()
reference = None
w, s, e, n = boxes['EPSG:28992']
inner = [w + (e - w) / 4, s + (n - s) / 4, e - (e - w) / 4, n - (n - s) / 4]
for version in ('1.1.1', '1.3.0'):
    info = subprocess.run(['gdalinfo', 'WMS:%sSERVICE=WMS&VERSION=%s&REQUEST=GetCapabilities' % (server.replace('&amp;', '&'), version)],
                          capture_output=True, text=True)
    checks.check(info.stdout.count('_NAME=') > 5, 'gdalinfo ' + version, '%d subdatasets' % info.stdout.count('_NAME='))
    for crs in ('EPSG:28992', 'EPSG:4326', 'EPSG:3857'):
        west, south, east, north = boxes[crs]
        key = 'CRS' if version == '1.3.0' else 'SRS'
        order = 'yxYX' if version == '1.3.0' and crs == 'EPSG:4326' else 'xyXY'
        name = '%s/%s_%s' % (folder, version, crs[5:])
        with open(name + '.xml', 'w') as out:
            out.write(f'''<GDAL_WMS><Service name="WMS"><Version>{version}</Version><ServerUrl>{server}</ServerUrl>
<Layers>{layer}</Layers><Styles></Styles><{key}>{crs}</{key}><ImageFormat>image/png</ImageFormat><BBoxOrder>{order}</BBoxOrder></Service>
<DataWindow><UpperLeftX>{west}</UpperLeftX><UpperLeftY>{north}</UpperLeftY><LowerRightX>{east}</LowerRightX><LowerRightY>{south}</LowerRightY>
<SizeX>1024</SizeX><SizeY>1024</SizeY></DataWindow><Projection>{crs}</Projection><BandsCount>3</BandsCount>
<BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY></GDAL_WMS>''')
        try:
            gdal.Translate(name + '.tif', name + '.xml')
            pixels = gdal.Open(name + '.tif').ReadAsArray().reshape(3, -1)
            colours = len(numpy.unique(pixels, axis=1).T)
            checks.check(colours > 3, 'map %s %s' % (version, crs), '%d colours' % colours)
            gdal.Warp(name + '_rd.tif', name + '.tif', dstSRS='EPSG:28992', outputBounds=inner, width=400, height=400, resampleAlg='average')
            warped = gdal.Open(name + '_rd.tif').ReadAsArray().astype(float)
            reference = warped if reference is None else reference
            difference = numpy.abs(warped - reference).mean()
            checks.check(difference < 18, 'same picture %s %s' % (version, crs), 'mean difference %.1f of 255; a transposed map gives more than 30' % difference)
        except RuntimeError as error:
            checks.check(False, 'map %s %s' % (version, crs), error)
sys.exit(checks.done())
