package nl.wijkatelier.api.plan;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDivision;
import nl.wijkatelier.domain.plan.PlanFigures;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.geojson.GeoJsonGeometry;
import nl.wijkatelier.engine.join.JoinedRegions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells the areas of a plan as GeoJSON; buurten with figures of open registers. */
record PlanAreas(PlanLog log, JoinedRegions regions, CoordinateSystems systems) {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    ResponseEntity<byte[]> answer(long id, Plan plan, int revision, Level level, Crs crs) {
        String indeling = log.find(id).orElseThrow().indeling();
        Map<AreaCode, String> names = regions.current().indelingen().stream()
                .filter(one -> one.id().equals(indeling))
                .flatMap(one -> one.gemeenten().stream())
                .collect(Collectors.toMap(Area::code, Area::naam));
        PlanState state = plan.stateAt(revision);
        Indeling division = PlanDivision.of(state, Integer.parseInt(indeling.substring(0, 4)), 0, names);
        return ResponseEntity.ok()
                .header("Content-Crs", "<" + crs.uri() + ">")
                .header(HttpHeaders.CONTENT_TYPE, "application/geo+json")
                .body(collection(division, level, state, revision, crs));
    }

    private byte[] collection(Indeling division, Level level, PlanState state, int revision, Crs crs) {
        GeoJsonGeometry geometry = new GeoJsonGeometry(crs, systems.fromRd(crs));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("level", level.text());
            json.writeNumberProperty("revision", revision);
            json.writeArrayPropertyStart("features");
            for (Area area : division.areas(level)) {
                json.writeStartObject();
                json.writeStringProperty("type", "Feature");
                json.writeStringProperty("id", area.code().text());
                json.writeName("geometry");
                geometry.write(json, area.geometrie());
                json.writeObjectPropertyStart("properties");
                json.writeStringProperty("code", area.code().text());
                json.writeStringProperty("naam", area.naam());
                if (area.parent() != null)
                    json.writeStringProperty("in", area.parent().text());
                json.writeBooleanProperty("water", area.water());
                if (level == Level.BUURT) figures(json, state.figures(state.area(area.code())));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void figures(JsonGenerator json, PlanFigures figures) {
        json.writeNumberProperty("adressen", figures.adressen());
        json.writeNumberProperty("woningen", figures.woningen());
        json.writeNumberProperty("oppervlakte", figures.oppervlakte());
        json.writeNumberProperty("compactheid", figures.compactheid());
        json.writeNumberProperty("delen", figures.delen());
    }
}
