package nl.wijkatelier.wms;

import java.util.List;
import java.util.Locale;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.format.XmlDocument;

/** Tells what lies under a pixel as a collection of GML 2 features, whose coordinates are always x, y. */
final class InfoGml {
    private final XmlDocument xml = new XmlDocument();
    private final InfoShape shape;

    private InfoGml(InfoShape shape) {
        this.shape = shape;
    }

    static byte[] write(List<FeatureInfo> found, InfoShape shape) {
        return new InfoGml(shape).write(found);
    }

    private byte[] write(List<FeatureInfo> found) {
        xml.open(
                "wfs:FeatureCollection",
                "xmlns:wfs",
                "http://www.opengis.net/wfs",
                "xmlns:gml",
                "http://www.opengis.net/gml",
                "xmlns:wa",
                "urn:wijkatelier");
        // GML 2 wants the member; there is no box that says more than the features.
        xml.open("gml:boundedBy").text("gml:null", "unknown").close();
        found.forEach(this::member);
        return xml.close().bytes();
    }

    private void member(FeatureInfo info) {
        xml.open("gml:featureMember").open("wa:" + info.layer().name().replace(':', '_'), "fid", info.id());
        info.attributes().forEach((name, value) -> {
            if (value != null) xml.text("wa:" + name, value.toString());
        });
        xml.open("wa:geometrie").open("gml:MultiPolygon", "srsName", srs(shape.crs()));
        for (List<double[]> rings : shape.of(info.area().geometrie())) {
            xml.open("gml:polygonMember").open("gml:Polygon");
            for (int r = 0; r < rings.size(); r++)
                xml.open(r == 0 ? "gml:outerBoundaryIs" : "gml:innerBoundaryIs")
                        .open("gml:LinearRing")
                        .text("gml:coordinates", coordinates(rings.get(r)), "decimal", ".", "cs", ",", "ts", " ")
                        .close()
                        .close();
            xml.close().close();
        }
        xml.close().close().close().close();
    }

    private static String srs(Crs crs) {
        String number = crs == Crs.CRS84 ? "4326" : crs.code().substring("EPSG:".length());
        return "http://www.opengis.net/gml/srs/epsg.xml#" + number;
    }

    private String coordinates(double[] xy) {
        String form = shape.crs().degrees() ? "%.8f,%.8f" : "%.3f,%.3f";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            if (i > 0) out.append(' ');
            out.append(String.format(Locale.ROOT, form, xy[i], xy[i + 1]));
        }
        return out.toString();
    }
}
