"""qgis_client.py URL LAYER: QGIS without a screen adds the layer in both versions: valid, legend, identify, painted as a plain request is."""
import os
import sys
import urllib.parse
import urllib.request

import checks

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
os.environ.setdefault('XDG_RUNTIME_DIR', '/tmp')
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsDataSourceUri, QgsMapRendererParallelJob, QgsMapSettings,  # noqa: E402
                       QgsRaster, QgsRasterLayer, QgsRectangle)
from qgis.PyQt.QtCore import QEventLoop, QSize, Qt, QTimer  # noqa: E402
from qgis.PyQt.QtGui import QColor, QImage  # noqa: E402

url, name = sys.argv[1:3]
QgsApplication.setPrefixPath('/usr', True)
application = QgsApplication([], False)
application.initQgis()
# An error without a message must not be asked for its summary: QGIS 3.22 ends there.


def legend(provider):
    """(width, height) of the legend as the layer tree would show it, or the reason why there is none."""
    fetcher = provider.getLegendGraphicFetcher(None)
    loop, got = QEventLoop(), []
    fetcher.finish.connect(lambda image: (got.append((image.width(), image.height())), loop.quit()))
    fetcher.error.connect(lambda text: (got.append(text), loop.quit()))
    QTimer.singleShot(10000, loop.quit)
    fetcher.start()
    loop.exec_()
    return got[0] if got else 'no answer in 10 s'


def plain(version, crs, box):
    """The picture that a request without QGIS gives, at the resolution that QGIS asks for."""
    west, south, east, north = box
    swapped = version == '1.3.0' and crs == 'EPSG:4326'
    query = {'SERVICE': 'WMS', 'VERSION': version, 'REQUEST': 'GetMap', 'LAYERS': name, 'STYLES': '', 'CRS' if version == '1.3.0' else 'SRS': crs,
             'BBOX': ','.join(map(repr, (south, west, north, east) if swapped else box)), 'WIDTH': 1024, 'HEIGHT': 768, 'FORMAT': 'image/png', 'DPI': 96}
    return QImage.fromData(urllib.request.urlopen(url + ('&' if '?' in url else '?') + urllib.parse.urlencode(query)).read())


def difference(one, other):
    """Mean difference of the channels of two pictures, seen from afar; 0 to 255."""
    size = (128, 96)
    pixels = [[QColor(image.pixel(x, y)).getRgb()[:3] for x in range(size[0]) for y in range(size[1])]
              for image in (one.scaled(*size, transformMode=Qt.SmoothTransformation), other.scaled(*size, transformMode=Qt.SmoothTransformation))]
    return sum(abs(a - b) for left, right in zip(*pixels) for a, b in zip(left, right)) / (3 * size[0] * size[1])


def fitting(box):
    """The box made 4 by 3 round its middle, so that QGIS asks for just that."""
    west, south, east, north = box
    wide = max(east - west, (north - south) * 4 / 3)
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide / 2, y - wide * 3 / 8, x + wide / 2, y + wide * 3 / 8


for version in ('1.3.0', '1.1.1'):
    for crs, box in sorted(checks.boxes(url).items()):
        if crs not in ('EPSG:28992', 'EPSG:4326', 'EPSG:3857'):
            continue
        box = fitting(box)
        uri = QgsDataSourceUri()
        for key, value in (('crs', crs), ('layers', name), ('styles', ''), ('format', 'image/png'), ('dpiMode', '7'), ('contextualWMSLegend', '0'), ('featureCount', '5'),
                           ('url', url + ('&' if '?' in url else '?') + 'VERSION=' + version)):
            uri.setParam(key, value)
        layer = QgsRasterLayer(bytes(uri.encodedUri()).decode(), name, 'wms')
        label = '%s %s' % (version, crs)
        if not checks.check(layer.isValid(), 'layer valid ' + label, '' if layer.isValid() else layer.error().summary()):
            continue
        provider = layer.dataProvider()
        size = legend(provider) if provider.supportsLegendGraphic() else 'not offered'
        checks.check(isinstance(size, tuple) and min(size) > 10, 'legend ' + label, size)
        rectangle = QgsRectangle(*box)
        for form in (QgsRaster.IdentifyFormatText, QgsRaster.IdentifyFormatHtml, QgsRaster.IdentifyFormatFeature):
            answer = provider.identify(rectangle.center(), form, rectangle, 1024, 768)
            checks.check(answer.isValid() and len(answer.results()) > 0, 'identify %s form %d' % (label, form), '' if answer.isValid() else answer.error().summary())
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        settings.setExtent(rectangle)
        settings.setOutputSize(QSize(1024, 768))
        settings.setBackgroundColor(QColor(255, 255, 255))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage().scaled(64, 48)
        colours = len({image.pixel(x, y) for x in range(64) for y in range(48)})
        checks.check(colours > 3 and not job.errors(), 'painted ' + label, '%d colours %s' % (colours, [error.message for error in job.errors()]))
        apart = difference(job.renderedImage(), plain(version, crs, box))
        checks.check(apart < 2, 'as a plain request ' + label, 'mean difference %.2f of 255' % apart)
# Without this QGIS may hang while its threads are taken down.
os._exit(checks.done())
