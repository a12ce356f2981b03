package nl.wijkatelier.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.Caller;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds what a service knows after a start against what was acknowledged before; asks it as anybody does. Of one thread. */
final class SoakProof {
    private static final int TRIES = 600;
    private static final double SQUARE_METRE = 1;

    private final SoakLedger ledger;
    /** What is wrong: none is the aim. */
    final List<String> faults = new ArrayList<>();

    private final Set<Long> published = new HashSet<>();
    private long auditNumber;
    private String auditHash = "0".repeat(64);
    private Caller caller;

    SoakProof(SoakLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Looks at everything.
     *
     * @param whole whether divisions that were looked at before are looked at again, and the audit is held against the logs
     */
    void look(int port, String token, boolean whole) throws IOException, InterruptedException {
        caller = Caller.withToken(port, token);
        if (whole) published.clear();
        Map<String, String> divisions = divisions();
        Map<Long, Integer> entries = new HashMap<>();
        Map<Long, JsonNode> logs = new HashMap<>();
        for (JsonNode plan : get("/api/v1/plans")) {
            long id = plan.get("id").asLong();
            JsonNode log = get("/api/v1/plans/" + id + "/history");
            logs.put(id, log);
            entries.put(id, log.size());
            publication(id, plan.get("naam").asString(), log, divisions);
        }
        for (long plan : ledger.plans.keySet()) if (!logs.containsKey(plan)) faults.add("plan " + plan + " is lost");
        logs.forEach(this::once);
        ledger.edits.forEach((reason, edit) -> {
            JsonNode log = logs.get(edit.plan());
            JsonNode entry = log == null ? null : log.get(edit.revision() - 1);
            if (entry == null || !entry.get("reden").asString().equals(reason))
                faults.add("edit " + reason + " is lost, acknowledged as " + edit);
        });
        datasets();
        audit();
        if (whole) deeds(entries);
    }

    private void once(long plan, JsonNode log) {
        Set<String> reasons = new HashSet<>();
        for (JsonNode entry : log)
            if (!reasons.add(entry.get("reden").asString()))
                faults.add("plan " + plan + " has twice: " + entry.get("reden").asString());
    }

    /** Names of plans, which no two of a soak share, with the divisions that were made of them. */
    private Map<String, String> divisions() throws IOException, InterruptedException {
        Map<String, String> found = new HashMap<>();
        for (JsonNode one : get("/api/v1/indelingen")) {
            String id = one.get("id").asString();
            JsonNode naam = get("/api/v1/indelingen/" + id).get("naam");
            if (!naam.isNull() && found.put(naam.asString(), id) != null)
                faults.add(naam.asString() + " was published twice");
        }
        return found;
    }

    private void publication(long id, String naam, JsonNode log, Map<String, String> divisions)
            throws IOException, InterruptedException {
        String acknowledged = ledger.divisions.get(id);
        if (published.contains(id)) return;
        JsonNode plan = get("/api/v1/plans/" + id);
        boolean is = plan.get("status").asString().equals("GEPUBLICEERD");
        String division = divisions.get(naam);
        if (is != (division != null) || acknowledged != null && !acknowledged.equals(division))
            faults.add("plan " + id + " is " + plan.get("status").asString() + ", acknowledged as " + acknowledged
                    + ", and its division is " + division);
        if (!is || division == null) return;
        published.add(id);
        JsonNode steps = plan.get("beoordeling");
        int revision = steps.get(steps.size() - 1).get("revision").asInt();
        ledger.edits.forEach((reason, edit) -> {
            if (edit.plan() == id && edit.revision() > revision)
                faults.add("edit " + reason + " is not in division " + division + " of revision " + revision);
        });
        Map<String, JsonNode> areas =
                areas("/api/v1/areas?level=buurt&crs=EPSG:28992&figures=none&indeling=" + division);
        Map<String, JsonNode> drawn =
                areas("/api/v1/plans/" + id + "/areas?level=buurt&crs=EPSG:28992&revision=" + revision);
        if (!areas.keySet().equals(drawn.keySet())) faults.add("division " + division + " has " + areas.keySet());
        areas.forEach((code, area) -> same(division, code, area, drawn.get(code)));
        names(division, log, revision, areas);
    }

    private void names(String division, JsonNode log, int revision, Map<String, JsonNode> areas) {
        Map<String, String> last = new HashMap<>();
        for (JsonNode entry : log)
            if (entry.get("number").asInt() <= revision
                    && entry.at("/command/type").asString("").equals("rename"))
                last.put(
                        entry.at("/command/code").asString(),
                        entry.at("/command/naam").asString());
        last.forEach((code, naam) -> {
            if (!areas.get(code).at("/properties/naam").asString().equals(naam))
                faults.add("division " + division + " calls " + code + " "
                        + areas.get(code).at("/properties/naam"));
        });
    }

    private void same(String division, String code, JsonNode area, JsonNode drawn) {
        try {
            Geometry one = new GeoJsonReader().read(area.get("geometry").toString());
            Geometry other = new GeoJsonReader().read(drawn.get("geometry").toString());
            if (one.symDifference(other).getArea() > SQUARE_METRE)
                faults.add("division " + division + " has other land in " + code);
        } catch (ParseException broken) {
            faults.add("division " + division + ", " + code + ": " + broken.getMessage());
        }
    }

    /** By code. */
    private Map<String, JsonNode> areas(String path) throws IOException, InterruptedException {
        Map<String, JsonNode> areas = new HashMap<>();
        for (JsonNode one : get(path).get("features"))
            areas.put(one.at("/properties/code").asString(), one);
        return areas;
    }

    private void datasets() throws IOException, InterruptedException {
        long newest = 0;
        Map<Long, String> status = new HashMap<>();
        for (JsonNode one : get("/api/v1/datasets")) {
            String now = one.get("status").asString();
            status.put(one.get("id").asLong(), now);
            if (now.equals("laden")) faults.add("dataset " + one.get("id") + " is a leftover");
            if (one.get("soort").asString().equals("personen") && now.equals("zichtbaar")) {
                if (newest > 0) faults.add("two versions of people are served");
                newest = one.get("id").asLong();
            }
        }
        for (long id : ledger.datasets)
            if (!status.containsKey(id) || id > newest) faults.add("dataset " + id + " is lost; served is " + newest);
    }

    private void audit() throws IOException, InterruptedException {
        JsonNode check = get("/api/v1/audit/controle");
        if (!check.get("goed").asBoolean()) faults.add("audit: " + check);
        if (auditNumber > 0) {
            JsonNode last =
                    get("/api/v1/audit?aantal=1&na=" + (auditNumber - 1)).at("/regels/0");
            if (!last.path("hash").asString("").equals(auditHash)) faults.add("audit was written anew: " + last);
        }
        String[] head = check.get("kop").asString().split(":");
        auditNumber = Long.parseLong(head[0]);
        auditHash = head[1];
    }

    /** Every entry of a log is in the audit, and no other. */
    private void deeds(Map<Long, Integer> entries) throws IOException, InterruptedException {
        Map<Long, Integer> deeds = new HashMap<>();
        for (String next = "0"; !next.equals("null"); ) {
            JsonNode page = get("/api/v1/audit?aantal=1000&na=" + next);
            for (JsonNode line : page.get("regels"))
                if (line.get("daad").asString().equals("BEWERKING"))
                    deeds.merge(Long.valueOf(line.get("onderwerp").asString().substring(5)), 1, Integer::sum);
            next = page.get("volgende").toString();
        }
        entries.values().removeIf(count -> count == 0);
        if (!deeds.equals(entries)) faults.add("the audit has edits " + deeds + ", the logs " + entries);
    }

    /** The answer, asked again while the service is busy with what it has read. */
    private JsonNode get(String path) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            HttpResponse<String> answer = caller.send("GET", path, null);
            if (answer.statusCode() == 200) return JsonMapper.shared().readTree(answer.body());
            if (i == TRIES) throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            Thread.sleep(100);
        }
    }
}
