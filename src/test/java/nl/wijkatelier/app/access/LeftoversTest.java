package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.Caller;
import nl.wijkatelier.disk.TempFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What requests that come to nothing leave behind: no file. */
class LeftoversTest extends AccessApplication {
    private static final int REQUESTS = 900;

    @Value("${wijkatelier.admin.token-file}")
    Path tokenFile;

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(TempFiles.place())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void packagesOfUnknownDivisions_leaveNothing() throws Exception {
        List<Path> before = files();
        Caller anybody = Caller.nobody(port);
        for (int i = 0; i < REQUESTS; i++)
            assertThat(anybody.send("GET", "/api/v1/indelingen/9" + i + "/levering.zip", null)
                            .statusCode())
                    .isEqualTo(404);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void uploadThatIsCutOff_leavesNothing() throws Exception {
        List<Path> before = files();
        String head = "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.zip\"\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + Files.readString(tokenFile).strip()
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000000\r\n\r\n"
                            + head)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[5_000_000]);
            out.flush();
        }
        StoreTroubleContract.await("nothing is left of it", () -> {
            try {
                return files().equals(before);
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Whole, in pieces or in pieces that there are not. */
    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=0-5", "bytes=0-1,4-5", "bytes=9999999999-", "bytes=zz"})
    void backup_leavesNothing(String range) throws Exception {
        List<Path> before = files();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/backup"))
                .header("Authorization", "Bearer " + Files.readString(tokenFile).strip());
        if (!range.isEmpty()) request.header("Range", range);
        assertThat(HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        StoreTroubleContract.await("nothing is left of it", () -> {
            try {
                return files().equals(before);
            } catch (IOException e) {
                return false;
            }
        });
    }
}
