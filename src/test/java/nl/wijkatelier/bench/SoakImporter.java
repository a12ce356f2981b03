package nl.wijkatelier.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import nl.wijkatelier.ingest.people.PeopleReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends deliveries of people, of which each replaces the one before, with pauses of some length between them. */
final class SoakImporter extends SoakWorker {
    private static final int HOUSEHOLDS = 4_000;
    private static final int LONGEST_PAUSE_MILLIS = 3_000;

    private final Random random;

    SoakImporter(SoakLedger ledger, String token, long seed) {
        super(ledger, token);
        this.random = new Random(seed);
    }

    @Override
    void work() throws IOException, InterruptedException {
        for (int left = random.nextInt(LONGEST_PAUSE_MILLIS); left > 0 && !ended(); left -= 60) pause();
        HttpResponse<String> answer = caller.upload(
                "/api/v1/imports", Map.of("bron", "people", "gebied", "proef"), "bewoning.csv", households());
        if (!good("import", answer)) return;
        String job = answer.headers().firstValue("Location").orElseThrow();
        while (!ended()) {
            JsonNode now =
                    JsonMapper.shared().readTree(caller.send("GET", job, null).body());
            // one that fails when the store is away is refused in words
            if (now.path("status").asString("").equals("mislukt")) ledger.refused.incrementAndGet();
            now.path("datasets").forEach(made -> ledger.datasets.add(made.asLong()));
            if (now.path("status").asString("").matches("klaar|mislukt|geannuleerd")) return;
            pause();
        }
    }

    private String households() {
        StringBuilder rows = new StringBuilder(PeopleReader.HEADER).append('\n');
        for (int i = 0; i < HOUSEHOLDS; i++)
            rows.append("990120%1$010d;0;0;%2$d;0;0;%2$d;%3$d;%4$d\n"
                    .formatted(i, 1 + random.nextInt(3), 200_000 + random.nextInt(99_000), 1 + random.nextInt(5)));
        return rows.toString();
    }
}
