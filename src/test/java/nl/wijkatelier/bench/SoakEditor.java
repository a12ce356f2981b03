package nl.wijkatelier.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Random;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.register.Things;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Edits the plan of the moment, in a wijk of its own: names, and strips of land that go to the buurt beside them. Where the outcome of an edit
 * is not known it looks before it sends the edit again, as people do.
 */
final class SoakEditor extends SoakWorker {
    private static final int STRIPS = 81;

    private record Sent(long plan, String reason, String body) {}

    private final int number;
    private final Random random;
    private int made;
    private int seen;
    private long seenPlan;
    private Sent pending;
    private boolean unsure;

    SoakEditor(SoakLedger ledger, String token, int number, long seed) {
        super(ledger, token);
        this.number = number;
        this.random = new Random(seed + number);
    }

    @Override
    void work() throws IOException, InterruptedException {
        if (unsure) {
            look();
            return;
        }
        long plan = pending == null ? ledger.current.get() : pending.plan;
        if (plan == 0) {
            pause();
            return;
        }
        if (pending == null) pending = next(plan);
        if (plan != seenPlan) seen = 0;
        seenPlan = plan;
        unsure = true;
        HttpResponse<String> answer =
                caller.withIfMatch(seen).send("POST", "/api/v1/plans/" + plan + "/commands", pending.body);
        if (answer.body().contains("NOTHING_CHANGES")) {
            // a strip that is given to who has it
            pending = null;
            unsure = false;
            return;
        }
        if (!good("edit", answer)) return;
        seen = Integer.parseInt(
                answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
        kept(seen);
        pause();
    }

    private void kept(int revision) {
        ledger.edits.put(pending.reason, new SoakLedger.Edit(pending.plan, revision));
        pending = null;
        unsure = false;
    }

    private void look() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                caller.withIfMatch(null).send("GET", "/api/v1/plans/" + pending.plan + "/history", null);
        if (!good("history", answer)) return;
        JsonNode entries = JsonMapper.shared().readTree(answer.body());
        ledger.unsure.incrementAndGet();
        seen = entries.size();
        unsure = false;
        for (JsonNode entry : entries)
            if (entry.get("reden").asString().equals(pending.reason)) {
                ledger.unsureKept.incrementAndGet();
                kept(entry.get("number").asInt());
                return;
            }
        // not kept, and handed in since: never mind
        if (pending.plan != ledger.current.get()) pending = null;
    }

    private Sent next(long plan) {
        String reason = number + "." + made++;
        String body;
        if (random.nextInt(4) > 0) {
            body = "{\"type\":\"rename\",\"code\":\"BU99010%d%02d\",\"naam\":\"Naam %s\",\"reden\":\"%s\"}"
                    .formatted(number, random.nextInt(3), reason, reason);
        } else {
            int strip = random.nextInt(STRIPS);
            double x = SampleRegion.X + 300 * number + 60 + strip % 9 * 20;
            double y = SampleRegion.Y + 250 + strip / 9 * 10;
            body = String.format(
                    Locale.ROOT,
                    "{\"type\":\"assign\",\"buurt\":\"BU99010%d%02d\",\"reden\":\"%s\",\"region\":\"%s\"}",
                    number,
                    random.nextInt(2),
                    reason,
                    Things.box(x, y, x + 15, y + 80));
        }
        return new Sent(plan, reason, body);
    }
}
