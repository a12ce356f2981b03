"""qgis_client.py URL LAYER: QGIS without a screen adds the layer in both versions: valid, legend, identify, painted."""
import os
import sys

import checks

os.environ.setdefault('QT_QPA_PLATFORM', 'offscreen')
os.environ.setdefault('XDG_RUNTIME_DIR', '/tmp')
from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsDataSourceUri, QgsMapRendererParallelJob, QgsMapSettings,  # noqa: E402
                       QgsRaster, QgsRasterLayer, QgsRectangle)
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

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


for version in ('1.3.0', '1.1.1'):
    for crs, box in sorted(checks.boxes(url).items()):
        if crs not in ('EPSG:28992', 'EPSG:4326', 'EPSG:3857'):
            continue
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
# Without this QGIS may hang while its threads are taken down.
os._exit(checks.done())
