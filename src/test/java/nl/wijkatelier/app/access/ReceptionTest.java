package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.wijkatelier.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Attacks with many slow sockets, bounded in count: others are answered while they are held. */
@Timeout(120)
class ReceptionTest extends AccessApplication {
    private static final int SOCKETS = 300;
    /** The machine of a build may be so busy that the first sockets are let go before the last is there. */
    private static final int TRIES = 5;

    private final List<Socket> open = new ArrayList<>();

    private Socket slow(String head) throws IOException {
        Socket socket = new Socket();
        // a small window, so that what is not read stays with the service
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("localhost", port), 5000);
        socket.setSoTimeout(60_000);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        open.add(socket);
        return socket;
    }

    @AfterEach
    void closeAll() throws IOException {
        for (Socket socket : open) socket.close();
        open.clear();
    }

    /** Somebody else asks; each is answered, where workers that wait for a client would let none through. */
    private void others() throws Exception {
        Caller nobody = Caller.nobody(port).at("192.0.2.7");
        for (String path :
                List.of("/", "/actuator/health", "/api/v1/status", "/api/v1/areas", "/wms?SERVICE=WMS&REQUEST=x"))
            assertThat(nobody.status("GET", path, null)).as(path).isEqualTo(200);
    }

    /** Sockets of the attack to which nothing was said yet. */
    private int held() throws IOException {
        int held = 0;
        for (Socket socket : open) if (socket.getInputStream().available() == 0) held++;
        return held;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /inloggen|application/x-www-form-urlencoded|Content-Length: 8000",
                "POST /wms|application/x-www-form-urlencoded|Content-Length: 900000",
                "POST /wms|text/xml|Transfer-Encoding: chunked",
                "POST /api/v1/setup|application/json|Content-Length: 8000",
                "POST /nergens|application/json|Content-Length: 8000"
            })
    void slowBodies_holdNobodyUp_andAreLetGo(String attack) throws Exception {
        String[] parts = attack.split("\\|");
        String head = parts[0] + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + parts[1] + "\r\n" + parts[2]
                + "\r\n\r\n" + (parts[2].endsWith("chunked") ? "1000\r\n" : "") + "a";
        int held = 0;
        for (int i = 0; i < TRIES && held == 0; i++) {
            closeAll();
            for (int n = 0; n < SOCKETS; n++) slow(head);
            others();
            held = held();
        }
        assertThat(held).as("still held when others had their answers").isPositive();
        String first = new String(open.get(0).getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        assertThat(first).isIn("HTTP/1.1 408", "HTTP/1.1 503");
    }

    /** Who may not bring files is refused before they are read. */
    @Test
    void slowFiles_holdNobodyUp() throws Exception {
        for (int n = 0; n < SOCKETS; n++)
            slow("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                    + "Content-Length: 8000000\r\n\r\na");
        others();
        for (Socket socket : open)
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isIn("HTTP/1.1 401", "HTTP/1.1 503");
    }

    @Test
    void slowReaders_holdNobodyUp() throws Exception {
        for (int i = 0; i < SOCKETS; i++) slow("GET /api/v1/areas HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(10));
        for (int i = 0; i < 100; i++)
            slow("GET /webjars/leaflet/dist/leaflet-src.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(10));
        others();
    }

    /** Many connections that say nothing, or half a head, take no thread. */
    @Test
    void halfHeads_holdNobodyUp() throws Exception {
        for (int i = 0; i < SOCKETS; i++) slow(i % 2 == 0 ? "" : "GET / HTTP/1.1\r\nHost: loc");
        others();
        assertThat(held()).isPositive();
    }

    @Test
    void bodyOfSeveralPieces_isReadAsOne() throws Exception {
        String body = "{\"code\":\"x\",\"naam\":\"é en zo\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Socket socket = slow(
                "POST /api/v1/setup HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n");
        try (socket) {
            for (byte one : bytes) {
                socket.getOutputStream().write(one);
                // what was answered meanwhile was asked after the byte was on its way
                assertThat(Caller.nobody(port).status("GET", "/actuator/health", null))
                        .isEqualTo(200);
            }
            assertThat(all(socket)).startsWith("HTTP/1.1 410").contains("LINK_SPENT");
        }
    }

    /** A body is never unpacked: what is small on the way is not large here. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/setup|application/json|HTTP/1.1 400", "/wms|text/xml|HTTP/1.1 200"})
    void packedBody_isNotUnpacked(String asked) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("{\"code\":\"x\"}".getBytes(StandardCharsets.US_ASCII));
        }
        String[] parts = asked.split("\\|");
        try (Socket socket =
                slow("POST " + parts[0] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                        + parts[1] + "\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")) {
            socket.getOutputStream().write(packed.toByteArray());
            assertThat(all(socket)).startsWith(parts[2]).containsAnyOf("BODY_BAD", "ServiceException");
        }
    }

    /** One network follows plans by so many streams; another still can. */
    @Test
    void eventStreams_ofOneNetwork_areBounded() throws Exception {
        String link = JsonMapper.shared()
                .readTree(as("planner")
                        .send("POST", "/api/v1/plans/1/shares", null)
                        .body())
                .path("url")
                .asString()
                .replaceAll(".*deel=", "");
        String ask = "GET /api/v1/plans/1/events?deel=" + link + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ";
        String first = "";
        for (int i = 0; i < 201; i++) first = begun(slow(ask + "192.0.2.9\r\n\r\n"));
        assertThat(first).isEqualTo("HTTP/1.1 503");
        assertThat(begun(slow(ask + "192.0.2.10\r\n\r\n"))).isEqualTo("HTTP/1.1 200");
        open.get(0).close();
        others();
    }

    private static String begun(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE=WMS&REQUEST=GetCapabilities", "service=WMS&request=GetCapabilities&x=%C3%A9+"})
    void form_isReadLikeAnAddress(String form) throws Exception {
        String answer = post("/wms?version=1.1.1", "application/x-www-form-urlencoded", form);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("WMT_MS_Capabilities");
    }

    @Test
    void formThatCannotBeRead_isRefused_notAnError() throws Exception {
        assertThat(post("/wms", "application/x-www-form-urlencoded", "SERVICE=%zz"))
                .startsWith("HTTP/1.1 200")
                .contains("ServiceException");
        assertThat(post("/inloggen", "application/x-www-form-urlencoded", "naam=%zz"))
                .startsWith("HTTP/1.1 400");
        assertThat(post("/inloggen", "application/x-www-form-urlencoded", "a=1&".repeat(1500)))
                .startsWith("HTTP/1.1 400");
    }

    /** What follows a body that was refused unread is no request: its connection ends. */
    @ParameterizedTest
    @ValueSource(strings = {"POST /api/v1/imports|multipart/form-data; boundary=x", "POST //x|text/plain"})
    void bodyLeftUnread_isNoNextRequest(String attack) throws Exception {
        String[] parts = attack.split("\\|");
        String smuggled = "GET /api/v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Socket socket = slow(parts[0] + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + parts[1]
                + "\r\nContent-Length: 5000\r\n\r\n" + smuggled)) {
            socket.setSoTimeout(5000);
            assertThat(all(socket).split("HTTP/1.1 ", -1)).hasSize(2);
        }
    }

    private String post(String path, String type, String body) throws IOException {
        try (Socket socket = slow("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)) {
            return all(socket);
        }
    }

    private static String all(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
