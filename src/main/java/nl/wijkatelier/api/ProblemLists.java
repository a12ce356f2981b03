package nl.wijkatelier.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.format.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the kept problems of a dataset version, streaming: as CSV for a spreadsheet, as GeoJSON (RD) for a map. */
public final class ProblemLists {
    private static final int DECIMALS = 3;

    private ProblemLists() {}

    /** Semicolons and a header line, as Dutch spreadsheets expect; the geometry as WKT. */
    public static void csv(DatasetStore store, long dataset, Appendable out) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader("code", "ernst", "objecttype", "object", "plaats", "reden", "geometrie")
                .get();
        try {
            CSVPrinter csv = new CSVPrinter(out, format);
            store.problems(dataset, problem -> {
                try {
                    csv.printRecord(SpreadsheetText.row(
                            problem.code(),
                            problem.severity(),
                            problem.objectType(),
                            problem.objectId(),
                            problem.place(),
                            problem.reason(),
                            problem.geometrie() == null
                                    ? null
                                    : problem.geometrie().toText()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A FeatureCollection in EPSG:28992, said so in its {@code crs} member; problems without a place on the map have a null geometry. */
    public static void geoJson(DatasetStore store, long dataset, java.io.Writer out) {
        GeoJsonWriter geometries = new GeoJsonWriter(DECIMALS);
        geometries.setEncodeCRS(false);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeName("crs");
            json.writeRawValue("{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}}");
            json.writeArrayPropertyStart("features");
            store.problems(dataset, problem -> {
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeName("geometry");
                if (problem.geometrie() == null) json.writeNull();
                else json.writeRawValue(geometries.write(problem.geometrie()));
                json.writeObjectPropertyStart("properties");
                json.writeStringProperty("code", problem.code());
                json.writeStringProperty("ernst", problem.severity().name());
                json.writeStringProperty("objecttype", problem.objectType());
                json.writeStringProperty("object", problem.objectId());
                json.writeStringProperty("plaats", problem.place());
                json.writeStringProperty("reden", problem.reason());
                json.writeEndObject();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
