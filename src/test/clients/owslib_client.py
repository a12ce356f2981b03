"""owslib_client.py URL LAYER: capabilities, a map, a question and a refusal as OWSLib reads them, in both versions."""
import sys

import checks
from owslib.util import ServiceException
from owslib.wms import WebMapService

url, layer = sys.argv[1:3]
for version in ('1.1.1', '1.3.0'):
    try:
        wms = WebMapService(url, version=version)
        one = wms[layer]
        checks.check(len(wms.contents) > 5 and one.queryable, 'capabilities ' + version, '%d layers, "%s"' % (len(wms.contents), one.title))
        checks.check({'EPSG:28992', 'EPSG:4326', 'EPSG:3857'} <= set(one.crsOptions), 'systems ' + version, sorted(one.crsOptions))
        checks.check(all(style.get('legend') for style in one.styles.values()), 'styles with legends ' + version, ', '.join(one.styles))
        box = checks.boxes(url)['EPSG:28992']
        ask = dict(layers=[layer], srs='EPSG:28992', bbox=box, size=(400, 300), format='image/png')
        picture = wms.getmap(transparent=False, **ask).read()
        checks.check(picture[:4] == b'\x89PNG', 'map ' + version, '%d bytes' % len(picture))
        for form in wms.getOperationByName('GetFeatureInfo').formatOptions:
            answer = wms.getfeatureinfo(query_layers=[layer], info_format=form, xy=(200, 150), **ask).read()
            checks.check(len(answer) > 0, 'question %s %s' % (version, form), '%d bytes' % len(answer))
        try:
            wms.getmap(**dict(ask, layers=['no_such_layer']))
            checks.check(False, 'refusal ' + version, 'none raised')
        except ServiceException as refused:
            checks.check(True, 'refusal ' + version, refused)
    except Exception as error:  # whatever a client stumbles over is a finding
        checks.check(False, version, repr(error))
sys.exit(checks.done())
