package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.wijkatelier.domain.work.Budget;
import nl.wijkatelier.domain.work.WorkRefused;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Work that goes on until it is let go or its client is seen to have left. */
@Timeout(60)
class ClientWatchTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody";

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final class Working extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            BooleanSupplier left = (BooleanSupplier) request.getAttribute(ClientWatch.LEFT);
            begun.add("");
            try {
                Budget.of(Duration.ofSeconds(50), left).of(() -> {
                    while (goOn.getCount() > 0) Budget.check(1000);
                    return null;
                });
                ended.add("done");
            } catch (WorkRefused refused) {
                ended.add(refused.reason().name());
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        tomcat.getEngine().getPipeline().addValve(new ClientWatch());
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "working", new Working()).addMapping("/");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        goOn.countDown();
        tomcat.stop();
        tomcat.destroy();
    }

    private Socket sent(String text) throws IOException {
        Socket socket = new Socket("localhost", tomcat.getConnector().getLocalPort());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void work_endsWithItsClient() throws Exception {
        for (String request : new String[] {GET, POST}) {
            Socket socket = sent(request);
            assertThat(begun.poll(30, TimeUnit.SECONDS)).isNotNull();
            socket.close();
            assertThat(ended.poll(30, TimeUnit.SECONDS)).isEqualTo("LEFT");
        }
    }

    @Test
    void work_goesOnForWhoWaits_alsoWithANextRequestBehindIt() throws Exception {
        try (Socket one = sent(GET);
                Socket two = sent(GET + GET);
                Socket three = sent(POST)) {
            for (int i = 0; i < 3; i++)
                assertThat(begun.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(ended.poll(1, TimeUnit.SECONDS)).isNull();
            goOn.countDown();
            for (int i = 0; i < 4; i++)
                assertThat(ended.poll(30, TimeUnit.SECONDS)).isEqualTo("done");
            assertThat(one.isConnected() && two.isConnected() && three.isConnected())
                    .isTrue();
        }
    }
}
