package nl.wijkatelier.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import nl.wijkatelier.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens plans for the editors, and brings each that has enough edits to publication, step by step: after each it looks how far the plan is. */
final class SoakChair extends SoakWorker {
    private static final int ENOUGH = 10;

    private final String judge;
    private int opened;
    private long closing;

    /** @param judge token of who approves and publishes */
    SoakChair(SoakLedger ledger, String token, String judge) {
        super(ledger, token);
        this.judge = judge;
    }

    @Override
    void work() throws IOException, InterruptedException {
        long plan = ledger.current.get();
        if (plan == 0) open();
        else if (closing != 0) close(closing);
        else if (ledger.edits(plan) >= ENOUGH) {
            closing = plan;
            open();
        } else pause();
    }

    private void open() throws IOException, InterruptedException {
        ledger.current.set(0);
        String naam = "Plan " + ++opened;
        HttpResponse<String> answer = caller.withIfMatch(null)
                .send("POST", "/api/v1/plans", "{\"naam\":\"%s\",\"indeling\":\"2024\"}".formatted(naam));
        if (!good("new plan", answer)) return;
        long made = read(answer).at("/plan/id").asLong();
        ledger.plans.put(made, naam);
        ledger.current.set(made);
    }

    private void close(long plan) throws IOException, InterruptedException {
        String path = "/api/v1/plans/" + plan;
        HttpResponse<String> answer = caller.withIfMatch(null).send("GET", path, null);
        if (!good("plan", answer)) return;
        JsonNode now = read(answer);
        Caller other = Caller.withToken(port, judge);
        switch (now.get("status").asString()) {
            case "CONCEPT" -> {
                if (now.at("/besluit/ingang").isNull())
                    decide(path, now.get("revision").asInt());
                else good("submit", caller.send("POST", path + "/submit", "{}"));
            }
            case "INGEDIEND" -> good("review", other.send("POST", path + "/review", "{\"oordeel\":\"akkoord\"}"));
            case "GOEDGEKEURD" -> {
                HttpResponse<String> made = other.send("POST", path + "/publish", null);
                if (good("publish", made))
                    ledger.divisions.put(plan, read(made).get("indeling").asString());
            }
            default -> closing = 0;
        }
    }

    private void decide(String path, int revision) throws IOException, InterruptedException {
        String body = "{\"type\":\"besluit\",\"ingang\":\"2030-01-01\",\"nummer\":\"1\",\"reden\":\"besluit\"}";
        good("besluit", caller.withIfMatch(revision).send("POST", path + "/commands", body));
        caller.withIfMatch(null);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
