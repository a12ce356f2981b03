package nl.wijkatelier.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.access.Kinship;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.MemoryPlanLog;
import nl.wijkatelier.domain.plan.MemoryReviewLog;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanReviews;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.plan.Plans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a plan to readers over sockets: those that read, those that do not and those that have gone. */
class PlanEventsTest {
    private static final String RENAME = "{'type':'rename','code':'BU99010000','naam':'%s'}";
    private static final long PATIENCE_SECONDS = 30;
    private static final int MOST = 2_000;

    @TempDir
    Path folder;

    private final MemoryPlanLog log = new MemoryPlanLog();
    private final MemoryReviewLog steps = new MemoryReviewLog();
    private final PlanDesk desk = new PlanDesk(
            log,
            steps,
            head -> PlanStart.of(
                            new SampleRegion().indelingen().get(1),
                            Addresses.woningen(new double[0], new double[0]),
                            Tolerances.CBS)
                    .state(),
            Clock.systemUTC());
    private PlanServer server;

    /** Someone who has the plan open. */
    private final class Reader implements AutoCloseable {
        private static final String END = "end";

        private final Socket socket = new Socket();
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        private Reader(String who, String last, boolean reads) throws IOException {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", server.port()));
            String ask = "GET /api/v1/plans/1/events HTTP/1.0\r\n" + PlanServer.WHO + ": " + who + "\r\n"
                    + (last == null ? "" : "Last-Event-ID: " + last + "\r\n") + "\r\n";
            socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            if (!reads) return;
            Thread thread = new Thread(this::read, "reader " + who);
            thread.setDaemon(true);
            thread.start();
        }

        private void read() {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine())
                    if (line.startsWith("data: ")) lines.add(line.substring(6));
                lines.add(END);
            } catch (IOException closed) {
                // the test is over
            }
        }

        private String next() throws InterruptedException {
            return lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        /** Goes without a word. */
        private void vanish() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        log.create(new PlanLog.Head(0, "Proef", "2024", "1", "jan", Instant.EPOCH), Plans.ORIGIN, List.of());
        server = new PlanServer(desk, folder);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void readers_areToldWhoIsThere_andWhatChanges() throws Exception {
        try (Reader jan = new Reader("jan", null, true)) {
            assertThat(jan.next()).isEqualTo("{\"namen\":[\"jan\"]}");
            try (Reader piet = new Reader("piet", null, true)) {
                assertThat(jan.next()).isEqualTo("{\"namen\":[\"jan\",\"piet\"]}");
                assertThat(piet.next()).isEqualTo("{\"namen\":[\"jan\",\"piet\"]}");
                assertThat(server.command("piet", 0, RENAME.formatted("Een")).statusCode())
                        .isEqualTo(200);
                String change =
                        "{\"revision\":1,\"auteur\":\"piet\",\"soort\":\"rename\",\"buurten\":[\"BU99010000\"]}";
                assertThat(jan.next()).isEqualTo(change);
                assertThat(piet.next()).isEqualTo(change);
            }
            server.command("jan", 1, "{'type':'besluit','ingang':'2027-01-01','nummer':''}");
            assertThat(heard(jan)).contains("besluit");
            new PlanReviews(desk, steps, Kinship.NAMES, Clock.systemUTC()).submit(1, "jan", "");
            assertThat(heard(jan)).isEqualTo("{\"status\":\"INGEDIEND\"}");
            server.events.tell(1, "comment", Map.of("tekst", "kijk"));
            assertThat(heard(jan)).contains("kijk");
        }
    }

    @Test
    void readerThatComesBack_isToldWhatItMissed() throws Exception {
        for (int i = 0; i < 3; i++) server.command("piet", i, RENAME.formatted("Naam " + i));
        try (Reader jan = new Reader("jan", "1", true)) {
            assertThat(jan.next()).contains("\"revision\":2");
            assertThat(jan.next()).contains("\"revision\":3");
            assertThat(jan.next()).contains("namen");
        }
    }

    @Test
    void readerThatDoesNotRead_isLetGo_othersHearEverything() throws Exception {
        try (Reader jan = new Reader("jan", null, true)) {
            assertThat(jan.next()).contains("jan");
            try (Reader sleeper = new Reader("slaper", null, false)) {
                assertThat(jan.next()).contains("slaper");
                hearUntilAlone(jan, "x".repeat(20_000));
                assertThat(sleeper.socket.isConnected()).isTrue();
            }
        }
    }

    @Test
    void readerThatVanishes_isLetGo() throws Exception {
        try (Reader jan = new Reader("jan", null, true);
                Reader ghost = new Reader("geest", null, true)) {
            assertThat(jan.next()).contains("namen");
            if (server.events.readers(1) < 2) assertThat(jan.next()).contains("geest");
            ghost.vanish();
            hearUntilAlone(jan, "x");
        }
    }

    @Test
    void readerThatMayNoLonger_isLetGo() throws Exception {
        try (Reader jan = new Reader("jan", null, true)) {
            assertThat(jan.next()).contains("namen");
            server.events.review();
            server.events.tell(1, "comment", Map.of("tekst", "nog wel"));
            assertThat(heard(jan)).contains("nog wel");
            server.reading.set(false);
            server.events.review();
            assertThat(heard(jan)).isEqualTo(Reader.END);
            assertThat(server.events.readers(1)).isZero();
        }
    }

    /** The next event that is not about who is there. */
    private static String heard(Reader reader) throws InterruptedException {
        String heard = reader.next();
        while (heard != null && heard.contains("namen")) heard = reader.next();
        return heard;
    }

    /** Tells until one reader is left; it hears every word. */
    private void hearUntilAlone(Reader reader, String text) throws InterruptedException {
        for (int i = 0; i < MOST && server.events.readers(1) > 1; i++) {
            String word = i + " " + text;
            server.events.tell(1, "comment", Map.of("tekst", word));
            assertThat(heard(reader)).isEqualTo("{\"tekst\":\"" + word + "\"}");
        }
        assertThat(server.events.readers(1)).isEqualTo(1);
    }
}
