package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkatelier.Caller;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.KnownDevices;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.consultation.Consultation;
import nl.wijkatelier.domain.consultation.Consultations;
import nl.wijkatelier.domain.plan.PlanScope;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.engine.crs.Crs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who guesses waits, whatever network they say they come from; who does not gets in. Each test has accounts and networks of its own. */
class LockOutTest extends AccessApplication {
    private static final String WRONG = "verkeerd wachtwoord";

    @Autowired
    private Consultations consultations;

    @Autowired
    private CoordinateSystems systems;

    @Autowired
    private KnownDevices devices;

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-01-02T03:04:05Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Costs nothing, so that many may guess. */
    private static final PasswordEncoder PLAIN = new PasswordEncoder() {
        @Override
        public String encode(CharSequence raw) {
            return "plain " + raw;
        }

        @Override
        public boolean matches(CharSequence raw, String encoded) {
            return encode(raw).equals(encoded);
        }
    };

    private final MovedClock clock = new MovedClock();
    private SignIn signIn;

    @BeforeEach
    void plainDoor() {
        signIn = new SignIn(
                new AccountBook(accounts, () -> false, Duration.ofHours(12), clock),
                new KnownBrowsers(devices, clock),
                PLAIN,
                clock);
    }

    private void somebody(String naam, PasswordEncoder encoding) {
        accounts.add(new Account(
                naam, encoding.encode(PASSWORD), Set.of(Grant.everywhere(Rol.LEZER)), false, Instant.EPOCH));
    }

    /** Right, wrong, or the seconds to wait. */
    private String tries(String network, String browser, String naam, String password) {
        var given = UsernamePasswordAuthenticationToken.unauthenticated(naam, password);
        given.setDetails(new LogInDetails(network, browser));
        try {
            signIn.authenticate(given);
            return "right";
        } catch (TooSoon soon) {
            return Long.toString(soon.seconds());
        } catch (BadCredentialsException wrong) {
            return "wrong";
        }
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceAll("http://localhost:\\d+", "");
    }

    @Test
    void guesses_fromEverNewNetworks_wait_andTheOwnerGetsInWhereTheyDidBefore() throws Exception {
        somebody("aangevallen", encoder);
        Caller owner = Caller.nobody(port).at("10.9.0.1");
        assertThat(to(owner.logIn("aangevallen", PASSWORD, "/"))).isEqualTo("/");
        for (int i = 0; i < 6; i++)
            assertThat(to(Caller.nobody(port).at("10.9.1." + i).logIn("aangevallen", WRONG, "/")))
                    .contains("fout=onjuist");
        assertThat(to(Caller.nobody(port).at("10.9.2.1").logIn("Aangevallen", PASSWORD, "/")))
                .contains("fout=teveel&wacht=");
        // the cookie of before, not the network, lets the owner try
        assertThat(to(owner.at("10.9.3.1").logIn("aangevallen", PASSWORD, "/"))).isEqualTo("/");
    }

    @Test
    void pauses_double_perAccount_whateverTheNetwork_andARightTryEndsThem() {
        somebody("geraden", PLAIN);
        for (int i = 0; i < 6; i++)
            assertThat(tries("10.1.1." + i, null, "geraden", WRONG)).isEqualTo("wrong");
        for (int pause : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertThat(tries("10.1.2." + pause % 250, null, "Geraden", PASSWORD))
                    .isEqualTo(Integer.toString(pause));
            clock.now = clock.now.plusSeconds(pause);
            assertThat(tries("10.1.3." + pause % 250, null, "geraden", WRONG)).isEqualTo("wrong");
        }
        clock.now = clock.now.plusSeconds(900);
        assertThat(tries("10.1.4.1", null, "geraden", PASSWORD)).isEqualTo("right");
        for (int i = 0; i < 6; i++)
            assertThat(tries("10.1.1." + i, null, "geraden", WRONG)).isEqualTo("wrong");
        assertThat(tries("10.1.4.1", null, "geraden", PASSWORD)).isEqualTo("30");
    }

    @Test
    void knownBrowser_isOfItsAccount_andGuessesNoFurtherThanOthers() {
        somebody("bekend", PLAIN);
        somebody("ander", PLAIN);
        String secret = Secret.make();
        devices.add(Secret.digest(secret), "bekend", clock.now.plusSeconds(9999));
        for (String naam : List.of("bekend", "ander"))
            for (int i = 0; i < 6; i++) tries("10.2.1." + i, null, naam, WRONG);
        assertThat(tries("10.2.2.1", secret, "ander", PASSWORD)).isEqualTo("30");
        assertThat(tries("10.2.2.1", secret, "bekend", PASSWORD)).isEqualTo("right");
        assertThat(tries("10.2.2.1", Secret.make(), "bekend", PASSWORD)).isEqualTo("30");
        for (int i = 0; i < 6; i++)
            assertThat(tries("10.2.2.1", secret, "bekend", WRONG)).isEqualTo("wrong");
        assertThat(tries("10.2.2.1", secret, "bekend", PASSWORD)).isEqualTo("30");
    }

    @Test
    void anotherPassword_ofTheAdministratorsLink_letsTheOwnerIn() {
        somebody("vergeten", PLAIN);
        for (int i = 0; i < 7; i++) tries("10.3.1." + i, null, "vergeten", WRONG);
        assertThat(tries("10.3.2.1", null, "vergeten", PASSWORD)).isEqualTo("30");
        accounts.password("vergeten", PLAIN.encode("gele olifant 9"), Instant.EPOCH.plusSeconds(1));
        assertThat(tries("10.3.2.1", null, "vergeten", "gele olifant 9")).isEqualTo("right");
    }

    @Test
    void office_fromWhichManyTriesFail_isNotShutOut() {
        somebody("collega", PLAIN);
        for (int i = 0; i < 60; i++)
            assertThat(tries("10.4.1.1", null, "naam" + i, WRONG)).isEqualTo("wrong");
        // a name that nobody has and a wrong password cannot be told apart
        assertThat(tries("10.4.1.1", null, "naam99", WRONG)).isEqualTo("30");
        assertThat(tries("10.4.1.1", null, "collega", WRONG)).isEqualTo("30");
        for (int i = 0; i < 3; i++)
            assertThat(tries("10.4.1.1", null, "collega", PASSWORD)).isEqualTo("right");
        assertThat(tries("10.4.1.2", null, "naam99", WRONG)).isEqualTo("wrong");
        clock.now = clock.now.plusSeconds(60);
        assertThat(tries("10.4.1.1", null, "naam100", WRONG)).isEqualTo("wrong");
    }

    @Test
    void session_endsTwelveHoursAfterTheLogIn_whateverIsDoneInIt() {
        somebody("waker", PLAIN);
        AccountBook book = new AccountBook(accounts, () -> false, Duration.ofHours(12), clock);
        SignedIn signedIn = SignedIn.with(accounts.find("waker").orElseThrow(), clock.now);
        clock.now = clock.now.plus(Duration.ofHours(12));
        SignedIn later = book.now(signedIn).orElseThrow();
        clock.now = clock.now.plusSeconds(1);
        assertThat(book.now(later)).isEmpty();
        assertThat(book.now(SignedIn.with(accounts.find("waker").orElseThrow(), clock.now)))
                .isPresent();
    }

    /** The header of somebody who is no trusted proxy changes nothing: 127.0.0.2 is none. */
    @Test
    void forwardedHeaderOfAnybody_isNotBelieved() throws Exception {
        long plan = plan(PlanScope.ALL);
        consultations.put(new Consultation(plan, 0, true, "Open", "", LocalDate.of(2999, 1, 1)));
        double[] at = {98_100, 470_100};
        systems.fromRd(Crs.CRS84).transform(at, 0, at, 0, 1);
        String remark = "{\"lon\":%s,\"lat\":%s,\"tekst\":\"Mooi plan\"}".formatted(at[0], at[1]);
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < 40; i++)
            answers.merge(
                    status(stranger(
                            "POST",
                            "/api/v1/consultations/" + plan + "/remarks",
                            remark,
                            "X-Forwarded-For: 10.8." + i + ".1",
                            "Forwarded: for=10.8." + i + ".1",
                            "Content-Type: application/json")),
                    1,
                    Integer::sum);
        assertThat(answers).isEqualTo(Map.of(202, 5, 429, 35));
        assertThat(consultations.remarks(plan)).hasSize(5);
        // by a proxy that is trusted they are forty visitors
        int taken = 0;
        for (int i = 0; i < 8; i++)
            if (Caller.nobody(port)
                            .at("10.8.0." + i)
                            .status("POST", "/api/v1/consultations/" + plan + "/remarks", remark)
                    == 202) taken++;
        assertThat(taken).isEqualTo(8);
    }

    private String stranger(String method, String path, String body, String... headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.2"), 0)) {
            socket.setSoTimeout(30_000);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
                    + String.join("\r\n", List.of(headers)) + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        return FrontTest.status(answer);
    }
}
