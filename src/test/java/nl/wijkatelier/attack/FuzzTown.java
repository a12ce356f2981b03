package nl.wijkatelier.attack;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.Caller;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts and a plan of their own in a running service with the demo region, for who attacks it; the accounts that were made meanwhile go with {@link #close()}. */
final class FuzzTown implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE = 20;
    private static final String PASSWORD = "paarse olifant 7";

    private final int port;
    private final Caller administrator;
    private final List<String> before;
    private final List<String> tokens = new ArrayList<>();
    private final String plan;

    /** @param token of the administrator */
    FuzzTown(int port, String token, int people) throws IOException, InterruptedException {
        this.port = port;
        this.administrator = Caller.withToken(port, token);
        this.before = names();
        for (int i = 0; i < people; i++) tokens.add(account("aanvaller " + System.nanoTime()));
        plan = read(sent("POST", "/api/v1/plans", "{\"naam\":\"Aanval\",\"indeling\":\"2024\"}"))
                .at("/plan/id")
                .toString();
        // the first who asks of a plan waits for bouwstenen and figures, longer than a busy machine has time for one
        // question
        for (String path : List.of("/figures", "/findings", "/comparison"))
            for (int i = 0; i < PATIENCE; i++)
                if (administrator.status("GET", "/api/v1/plans/" + plan + path, null) == 200) break;
        for (String path : List.of("/api/v1/units?indeling=2024", "/api/v1/snap?bbox=98000,470000,98400,470400"))
            for (int i = 0; i < PATIENCE; i++) if (administrator.status("GET", path, null) == 200) break;
    }

    private List<String> names() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        read(sent("GET", "/api/v1/accounts", null))
                .forEach(one -> names.add(one.get("naam").asString()));
        return names;
    }

    /** Makes an account that may do everything; its token. */
    private String account(String naam) throws IOException, InterruptedException {
        JsonNode made = read(
                sent("POST", "/api/v1/accounts", "{\"naam\":\"" + naam + "\",\"rollen\":[{\"rol\":\"beheerder\"}]}"));
        String code = made.get("link").asString().replaceAll(".*code=", "");
        sent("POST", "/api/v1/setup", "{\"code\":\"" + code + "\",\"wachtwoord\":\"" + PASSWORD + "\"}");
        HttpResponse<String> token = Caller.loggedIn(port, naam, PASSWORD)
                .send("POST", "/api/v1/tokens", "{\"naam\":\"aanval\",\"dagen\":1}");
        return read(token).get("token").asString();
    }

    private HttpResponse<String> sent(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = administrator.send(method, path, body);
        if (answer.statusCode() >= 300)
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    List<String> tokens() {
        return tokens;
    }

    String plan() {
        return plan;
    }

    Caller administrator() {
        return administrator;
    }

    /** Two buurten of one wijk, a square and a line in the first, and the box of it. */
    SoundRequests.Place place() throws IOException, InterruptedException, ParseException {
        JsonNode areas = read(sent("GET", "/api/v1/areas?level=buurt&indeling=2024&crs=EPSG:28992&figures=none", null))
                .get("features");
        for (JsonNode one : areas)
            for (JsonNode other : areas) {
                JsonNode a = one.get("properties");
                JsonNode b = other.get("properties");
                if (a.get("code").equals(b.get("code"))
                        || !a.get("wijk").equals(b.get("wijk"))
                        || a.get("water").asBoolean()
                        || b.get("water").asBoolean()) continue;
                Geometry land = new GeoJsonReader().read(one.get("geometry").toString());
                Geometry beside = new GeoJsonReader().read(other.get("geometry").toString());
                if (land.touches(beside) || land.intersects(beside)) return place(a, b, land);
            }
        throw new IllegalStateException("no two buurten of one wijk side by side");
    }

    private SoundRequests.Place place(JsonNode first, JsonNode second, Geometry land)
            throws IOException, InterruptedException {
        Point inside = land.getInteriorPoint();
        double x = Math.rint(inside.getX());
        double y = Math.rint(inside.getY());
        JsonNode degrees = read(sent("GET", "/api/v1/areas/" + first.get("code").asString(), null))
                .at("/geometry/coordinates");
        while (degrees.get(0).isArray()) degrees = degrees.get(0);
        Coordinate low = new Coordinate(
                land.getEnvelopeInternal().getMinX(), land.getEnvelopeInternal().getMinY());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("plan", plan);
        values.put("bu", first.get("code").asString());
        values.put("bu2", second.get("code").asString());
        values.put("wk", first.get("wijk").asString());
        values.put("x", text("%.1f", x));
        values.put("y", text("%.1f", y));
        values.put("lon", degrees.get(0).toString());
        values.put("lat", degrees.get(1).toString());
        values.put("box", text("%.0f,%.0f,%.0f,%.0f", x - 300, y - 300, x + 300, y + 300));
        values.put(
                "region",
                text(
                        "POLYGON((%.0f %.0f, %.0f %.0f, %.0f %.0f, %.0f %.0f, %.0f %.0f))",
                        x - 9, y - 9, x + 9, y - 9, x + 9, y + 9, x - 9, y + 9, x - 9, y - 9));
        values.put(
                "line",
                text(
                        "LINESTRING(%.0f %.0f, %.0f %.0f)",
                        low.x - 20, y, land.getEnvelopeInternal().getMaxX() + 20, y));
        values.put("n", "geen");
        return new SoundRequests.Place(values);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    @Override
    public void close() throws IOException {
        try {
            administrator.send(
                    "PUT",
                    "/api/v1/plans/" + plan + "/consultation",
                    "{\"open\":false,\"titel\":\"Dicht\",\"tot\":\"2099-01-01\"}");
            for (String naam : names())
                if (!before.contains(naam))
                    administrator.send(
                            "DELETE",
                            "/api/v1/accounts/"
                                    + URLEncoder.encode(naam, StandardCharsets.UTF_8)
                                            .replace("+", "%20"),
                            null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
