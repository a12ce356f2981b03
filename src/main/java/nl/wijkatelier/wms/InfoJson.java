package nl.wijkatelier.wms;

import java.util.List;
import nl.wijkatelier.engine.crs.Crs;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells what lies under a pixel as GeoJSON. The coordinate system is always named, since clients such as QGIS take the map's
 * where it is not: RFC 7946 allows the member, and readers that do not know it are right only for CRS84.
 */
final class InfoJson {
    private InfoJson() {}

    static byte[] write(List<FeatureInfo> found, InfoShape shape) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = root.putArray("features");
        for (FeatureInfo info : found) {
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", info.id());
            feature.put("laag", info.layer().name());
            ObjectNode geometry = feature.putObject("geometry").put("type", "MultiPolygon");
            ArrayNode polygons = geometry.putArray("coordinates");
            for (List<double[]> rings : shape.of(info.area().geometrie())) {
                ArrayNode polygon = polygons.addArray();
                for (double[] xy : rings) {
                    ArrayNode ring = polygon.addArray();
                    for (int i = 0; i < xy.length; i += 2)
                        ring.addArray().add(xy[i]).add(xy[i + 1]);
                }
            }
            ObjectNode properties = feature.putObject("properties");
            info.attributes().forEach((name, value) -> properties.putPOJO(name, value));
        }
        root.put("numberReturned", found.size());
        root.putObject("crs").put("type", "name").putObject("properties").put("name", urn(shape.crs()));
        return mapper.writeValueAsBytes(root);
    }

    private static String urn(Crs crs) {
        return crs == Crs.CRS84
                ? "urn:ogc:def:crs:OGC:1.3:CRS84"
                : "urn:ogc:def:crs:" + crs.code().replace(":", "::");
    }
}
