package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logging in and out, and what happens to sessions, tokens and links afterwards, over HTTP. */
class LogInTest extends AccessApplication {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private FirstAccount firstAccount;

    @Autowired
    private DataSource source;

    @Test
    void session_tellsWhoIsLoggedIn_andLogOutEndsIt() throws Exception {
        Caller nobody = Caller.nobody(port);
        assertThat(nobody.session().path("naam").isNull()).isTrue();
        Caller planner = as("planner hier");
        JsonNode session = planner.session();
        assertThat(session.path("naam").asString()).isEqualTo("planner hier");
        assertThat(session.path("rollen").toString()).isEqualTo("[{\"rol\":\"planner\",\"gemeente\":\"GM9901\"}]");
        assertThat(session.path("csrf").path("header").asString()).isEqualTo("X-CSRF-TOKEN");
        HttpResponse<String> out = planner.form("/uitloggen", Map.of("_csrf", planner.csrf()));
        assertThat(out.headers().firstValue("Location").orElse("")).endsWith("/inloggen?uitgelogd");
        assertThat(planner.send("GET", "/api/v1/plans", null).statusCode()).isEqualTo(401);
    }

    @Test
    void logIn_givesAnotherSession_whoseCookieScriptsAndOtherSitesDoNotGet() throws Exception {
        HttpResponse<String> answer = Caller.nobody(port).logIn("planner", PASSWORD, "/atelier?plan=1");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/atelier?plan=1");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("WIJKATELIER=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        Caller again = as("planner");
        HttpResponse<String> second = again.logIn("planner", PASSWORD, "/");
        assertThat(second.headers().allValues("Set-Cookie"))
                .as("a session that was there gets another id")
                .anySatisfy(cookie -> assertThat(cookie).startsWith("WIJKATELIER="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a b", ""})
    void logIn_neverLeadsToAnotherSite(String back) throws Exception {
        HttpResponse<String> answer = Caller.nobody(port).logIn("lezer", PASSWORD, back);
        assertThat(answer.headers().firstValue("Location").orElse("").replace("http://localhost:" + port, ""))
                .isEqualTo("/atelier");
    }

    @Test
    void logIn_withAWrongPassword_saysNotWhetherTheNameExists() throws Exception {
        for (String naam : new String[] {"beheerder", "niemand", "' or 1=1 --", "x".repeat(5000), ""}) {
            HttpResponse<String> answer = Caller.nobody(port).logIn(naam, "verkeerd wachtwoord", "/atelier");
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .endsWith("/inloggen?fout=onjuist&terug=%2Fatelier");
        }
    }

    @Test
    void logIn_tooOften_isRefusedForThatNameOnly() throws Exception {
        for (int i = 0; i < 5; i++) Caller.nobody(port).logIn("gerommel", "verkeerd wachtwoord", "/");
        assertThat(Caller.nobody(port)
                        .logIn("gerommel", "verkeerd wachtwoord", "/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("fout=onjuist");
        assertThat(Caller.nobody(port)
                        .logIn("Gerommel", PASSWORD, "/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("fout=teveel&wacht=");
        assertThat(as("beoordelaar").session().path("naam").asString()).isEqualTo("beoordelaar");
    }

    @Test
    void formWithoutTheToken_isRefused() throws Exception {
        HttpResponse<String> answer =
                Caller.nobody(port).form("/inloggen", Map.of("naam", "planner", "wachtwoord", PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/inloggen?fout=verlopen");
    }

    @Test
    void session_changesNothingWithoutTheCsrfHeader() throws Exception {
        Caller planner = as("planner").withoutCsrf();
        HttpResponse<String> answer = planner.send("POST", "/api/v1/plans/1/shares", null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"CSRF\"");
        assertThat(planner.send("GET", "/api/v1/plans/1", null).statusCode()).isEqualTo(200);
    }

    @Test
    void session_followsItsAccount() throws Exception {
        accounts.add(new Account(
                "tijdelijk", encoder.encode(PASSWORD), Set.of(Grant.everywhere(Rol.PLANNER)), false, Instant.EPOCH));
        Caller caller = as("tijdelijk");
        assertThat(caller.send("POST", "/api/v1/plans/1/shares", null).statusCode())
                .isEqualTo(201);
        Account account = accounts.find("tijdelijk").orElseThrow();
        accounts.roles("tijdelijk", Set.of(Grant.everywhere(Rol.LEZER)));
        assertThat(caller.send("POST", "/api/v1/plans/1/shares", null).statusCode())
                .isEqualTo(403);
        accounts.password("tijdelijk", account.wachtwoord(), Instant.ofEpochSecond(1));
        assertThat(caller.send("GET", "/api/v1/plans", null).statusCode()).isEqualTo(401);
        Caller second = as("tijdelijk");
        accounts.remove("tijdelijk");
        assertThat(second.send("GET", "/api/v1/plans", null).statusCode()).isEqualTo(401);
    }

    @Test
    void token_worksWithoutCsrf_untilItIsRemoved_andMakesNoOther() throws Exception {
        Caller planner = as("planner");
        JsonNode made = JSON.readTree(planner.send("POST", "/api/v1/tokens", "{\"naam\":\"nacht\",\"dagen\":30}")
                .body());
        Caller script = Caller.withToken(port, made.path("token").asString());
        assertThat(script.send("POST", "/api/v1/plans/1/shares", null).statusCode())
                .isEqualTo(201);
        assertThat(script.session().path("naam").asString()).isEqualTo("planner");
        assertThat(script.send("POST", "/api/v1/tokens", "{\"naam\":\"x\",\"dagen\":30}")
                        .body())
                .contains("TOKEN_BY_TOKEN");
        assertThat(planner.send("GET", "/api/v1/tokens", null).body())
                .contains("nacht")
                .doesNotContain(made.path("token").asString());
        assertThat(planner.send("POST", "/api/v1/tokens", "{\"naam\":\"x\",\"dagen\":3000}")
                        .body())
                .contains("TOKEN_BAD")
                .contains("3000");
        String own = "/api/v1/tokens/" + made.path("id").asLong();
        assertThat(as("lezer").send("DELETE", own, null).statusCode()).isEqualTo(404);
        assertThat(planner.send("DELETE", own, null).statusCode()).isEqualTo(204);
        assertThat(script.send("GET", "/api/v1/areas", null).statusCode()).isEqualTo(401);
    }

    @Test
    void administratorsFile_goesOnWorking() throws Exception {
        String token = Files.readString(FOLDER.resolve("token")).strip();
        Caller file = Caller.withToken(port, token);
        assertThat(file.send("GET", "/api/v1/jobs/1", null).statusCode()).isEqualTo(404);
        assertThat(file.session().path("rollen").toString()).contains("beheerder");
        assertThat(Caller.withToken(port, token + "x")
                        .send("GET", "/api/v1/jobs/1", null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void newAccount_choosesItsPasswordOnce() throws Exception {
        Caller beheerder = as("beheerder");
        HttpResponse<String> made = beheerder.send(
                "POST",
                "/api/v1/accounts",
                "{\"naam\":\"Nieuwe Collega\",\"rollen\":[{\"rol\":\"planner\",\"gemeente\":\"GM9901\"}]}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/accounts/Nieuwe%20Collega");
        String code = JSON.readTree(made.body()).path("link").asString().replaceAll(".*code=", "");
        Caller nobody = Caller.nobody(port);
        assertThat(nobody.send("GET", "/api/v1/setup?code=" + code, null).body())
                .contains("Nieuwe Collega");
        String choice = "{\"code\":\"%s\",\"wachtwoord\":\"%s\"}";
        assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, "kort"))
                        .body())
                .contains("PASSWORD_SHORT");
        assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, "nieuwe collega 1"))
                        .body())
                .contains("PASSWORD_EASY");
        assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, PASSWORD))
                        .statusCode())
                .isEqualTo(204);
        assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, PASSWORD))
                        .statusCode())
                .isEqualTo(410);
        assertThat(Caller.loggedIn(port, "nieuwe collega", PASSWORD)
                        .session()
                        .path("naam")
                        .asString())
                .isEqualTo("Nieuwe Collega");
        assertThat(beheerder
                        .send("DELETE", "/api/v1/accounts/Nieuwe%20Collega", null)
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"naam":"x\\u0000y","rollen":[{"rol":"lezer"}]}                        | 422 | NAME_BAD
            {"naam":"<script>","rollen":[{"rol":"lezer"}]}                         | 422 | NAME_BAD
            {"rollen":[{"rol":"lezer"}]}                                           | 422 | NAME_BAD
            {"naam":"kees","rollen":[]}                                            | 422 | ROLE_BAD
            {"naam":"kees","rollen":[null]}                                        | 422 | ROLE_BAD
            {"naam":"kees","rollen":[{"rol":"koning"}]}                            | 422 | ROLE_BAD
            {"naam":"kees","rollen":[{"rol":"lezer","gemeente":"BU99010000"}]}     | 422 | ROLE_BAD
            {"naam":"PLANNER","rollen":[{"rol":"lezer"}]}                          | 409 | NAME_TAKEN
            """)
    void wrongAccount_isRefused(String body, int status, String reason) throws Exception {
        HttpResponse<String> answer = as("beheerder").send("POST", "/api/v1/accounts", body);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void lastAdministrator_stays() throws Exception {
        Caller beheerder = as("beheerder");
        assertThat(beheerder.send("DELETE", "/api/v1/accounts/beheerder", null).body())
                .contains("LAST_ADMINISTRATOR");
        assertThat(beheerder
                        .send("PUT", "/api/v1/accounts/beheerder", "{\"rollen\":[{\"rol\":\"lezer\"}]}")
                        .body())
                .contains("LAST_ADMINISTRATOR");
    }

    @Test
    void firstStart_printsALink_thatMakesTheAdministratorOnce() throws Exception {
        Account before = accounts.find("beheerder").orElseThrow();
        withoutAdministrator();
        try {
            ByteArrayOutputStream console = new ByteArrayOutputStream();
            firstAccount.prepare("http://wijk.example", new PrintStream(console, true, StandardCharsets.UTF_8));
            String text = console.toString(StandardCharsets.UTF_8);
            assertThat(text).contains("http://wijk.example/instellen?code=");
            String code = text.replaceAll("(?s).*code=(\\S+).*", "$1");
            String choice = "{\"code\":\"%s\",\"naam\":\"%s\",\"wachtwoord\":\"%s\"}";
            Caller nobody = Caller.nobody(port);
            assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, "planner", PASSWORD))
                            .body())
                    .contains("NAME_TAKEN");
            assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, "eerste", PASSWORD))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(nobody.send("POST", "/api/v1/setup", choice.formatted(code, "tweede", PASSWORD))
                            .statusCode())
                    .isEqualTo(410);
            assertThat(Caller.loggedIn(port, "eerste", PASSWORD)
                            .send("GET", "/api/v1/accounts", null)
                            .statusCode())
                    .isEqualTo(200);
            console.reset();
            firstAccount.prepare("http://wijk.example", new PrintStream(console, true, StandardCharsets.UTF_8));
            assertThat(console.size()).isZero();
        } finally {
            accounts.add(before);
            accounts.remove("eerste");
        }
    }

    /** As a store is before there is anybody: the service itself never lets the last one go. */
    private void withoutAdministrator() throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.createStatement().executeUpdate("delete from account where sleutel = 'beheerder'");
        }
    }

    @Test
    void atelier_leadsToTheLogIn_unlessAPlanIsShared() throws Exception {
        Caller nobody = Caller.nobody(port);
        HttpResponse<String> away = nobody.send("GET", "/atelier?plan=1", null);
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(away.headers().firstValue("Location").orElse("")).endsWith("/inloggen?terug=%2Fatelier%3Fplan%3D1");
        String url = JSON.readTree(as("planner")
                        .send("POST", "/api/v1/plans/1/shares", null)
                        .body())
                .path("url")
                .asString();
        assertThat(nobody.send("GET", url, null).statusCode()).isNotIn(302, 401, 403);
        assertThat(nobody.send("GET", "/atelier?plan=1&deel=x", null).statusCode())
                .isEqualTo(302);
        assertThat(nobody.send("GET", "/inloggen", null)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(nobody.send("GET", "/", null)
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("frame-ancestors *")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void sharedLink_readsItsPlanOnly_andEnds() throws Exception {
        Caller planner = as("planner");
        String url = JSON.readTree(
                        planner.send("POST", "/api/v1/plans/1/shares", null).body())
                .path("url")
                .asString();
        String token = url.replaceAll(".*deel=", "");
        Caller nobody = Caller.nobody(port);
        HttpResponse<String> seen = nobody.send("GET", "/api/v1/plans/1?deel=" + token, null);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(JSON.readTree(seen.body()).path("mag").path("bewerken").asBoolean(true))
                .isFalse();
        assertThat(nobody.send("GET", "/api/v1/plans/2?deel=" + token, null).statusCode())
                .isEqualTo(401);
        assertThat(nobody.send("GET", "/api/v1/plans/1/comparison?with=plan:2&deel=" + token, null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.send("GET", "/api/v1/plans/1/comparison?deel=" + token, null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(nobody.send("POST", "/api/v1/plans/1/undo?deel=" + token, null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(planner.send("DELETE", "/api/v1/plans/1/shares/" + token, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(nobody.send("GET", "/api/v1/plans/1?deel=" + token, null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void plannerOfAGemeente_seesNoPlanOfAnother() throws Exception {
        assertThat(as("planner elders").send("GET", "/api/v1/plans", null).body())
                .isEqualTo("[]");
        assertThat(as("planner hier").send("GET", "/api/v1/plans", null).body()).contains("Proef");
        JsonNode mag = JSON.readTree(
                        as("planner hier").send("GET", "/api/v1/plans/1", null).body())
                .path("mag");
        assertThat(mag.path("bewerken").asBoolean()).isTrue();
        assertThat(mag.path("publiceren").asBoolean()).isFalse();
    }
}
