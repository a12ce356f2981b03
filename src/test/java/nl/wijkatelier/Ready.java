package nl.wijkatelier;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Waits for a service as those who put it behind a proxy do. */
public final class Ready {
    private static final int TRIES = 1200;
    private static final int PAUSE = 100;

    private Ready() {}

    /** Returns once the service is ready; throws IllegalStateException with its last answer after two minutes. */
    public static void await(int port) throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; ; i++) {
            HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) return;
            if (i == TRIES) throw new IllegalStateException("not ready: " + answer.body());
            Thread.sleep(PAUSE);
        }
    }
}
