package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who is told what happens to a plan is told no more once they may not read it; others still are. */
class OpenReadersTest extends AccessApplication {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EVENTS = "/api/v1/plans/1/events";
    /** Less than a heartbeat, which would end them too. */
    private static final long PATIENCE_SECONDS = 12;

    private Caller beheerder;
    private Caller gast;
    private Stream witness;

    /** What is told to somebody, on its own thread. */
    private static final class Stream implements AutoCloseable {
        private final HttpResponse<InputStream> answer;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final CompletableFuture<String> comment = new CompletableFuture<>();

        Stream(HttpResponse<InputStream> answer) {
            this.answer = answer;
            assertThat(answer.statusCode()).isEqualTo(200);
            Thread thread = new Thread(this::read, "stream");
            thread.setDaemon(true);
            thread.start();
        }

        private void read() {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine())
                    if (line.contains("tekst")) comment.complete(line);
            } catch (IOException cut) {
                // an end too
            }
            end.complete(null);
        }

        @Override
        public void close() throws IOException {
            answer.body().close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        accounts.add(new Account(
                "gast", encoder.encode(PASSWORD), Set.of(Grant.everywhere(Rol.LEZER)), false, Instant.EPOCH));
        beheerder = as("beheerder");
        gast = as("gast");
        witness = new Stream(as("lezer").open(EVENTS));
    }

    @AfterEach
    void close() throws Exception {
        accounts.remove("gast");
        witness.close();
    }

    @Test
    void logOut_endsThem() throws Exception {
        try (Stream open = new Stream(gast.open(EVENTS))) {
            gast.form("/uitloggen", Map.of("_csrf", gast.csrf()));
            ended(open);
        }
    }

    @Test
    void removedAccount_endsThem() throws Exception {
        try (Stream open = new Stream(gast.open(EVENTS))) {
            beheerder.send("DELETE", "/api/v1/accounts/gast", null);
            ended(open);
        }
    }

    @Test
    void lostRole_endsThem_otherRoleDoesNot() throws Exception {
        try (Stream open = new Stream(gast.open(EVENTS))) {
            roles("planner", "GM9901");
            beheerder.send("POST", "/api/v1/plans/1/comments", "{\"tekst\":\"nog\"}");
            assertThat(open.comment.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("nog");
            roles("planner", "GM0363");
            ended(open);
        }
    }

    @Test
    void otherPassword_endsThem() throws Exception {
        try (Stream open = new Stream(gast.open(EVENTS))) {
            String link = JSON.readTree(beheerder
                            .send("POST", "/api/v1/accounts/gast/link", null)
                            .body())
                    .path("link")
                    .asString();
            Caller.nobody(port)
                    .send(
                            "POST",
                            "/api/v1/setup",
                            "{\"code\":\"%s\",\"wachtwoord\":\"groene olifant 8\"}"
                                    .formatted(link.replaceAll(".*code=", "")));
            ended(open);
        }
    }

    @Test
    void removedToken_endsThem() throws Exception {
        var made = JSON.readTree(gast.send("POST", "/api/v1/tokens", "{\"naam\":\"proef\",\"dagen\":1}")
                .body());
        Caller script = Caller.withToken(port, made.path("token").asString());
        try (Stream open = new Stream(script.open(EVENTS))) {
            gast.send("DELETE", "/api/v1/tokens/" + made.path("id").asLong(), null);
            ended(open);
        }
    }

    @Test
    void withdrawnLink_endsThem() throws Exception {
        Caller planner = as("planner");
        String link = JSON.readTree(
                        planner.send("POST", "/api/v1/plans/1/shares", null).body())
                .path("url")
                .asString()
                .replaceAll(".*deel=", "");
        try (Stream open = new Stream(Caller.nobody(port).open(EVENTS + "?deel=" + link))) {
            planner.send("DELETE", "/api/v1/plans/1/shares/" + link, null);
            ended(open);
        }
    }

    private void roles(String rol, String gemeente) throws Exception {
        HttpResponse<String> answer = beheerder.send(
                "PUT",
                "/api/v1/accounts/gast",
                "{\"rollen\":[{\"rol\":\"%s\",\"gemeente\":\"%s\"}]}".formatted(rol, gemeente));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** The stream ends, the other goes on. */
    private void ended(Stream open) throws Exception {
        open.end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(witness.end).isNotDone();
        if (witness.comment.isDone()) return;
        beheerder.send("POST", "/api/v1/plans/1/comments", "{\"tekst\":\"kijk\"}");
        assertThat(witness.comment.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).contains("kijk");
    }
}
