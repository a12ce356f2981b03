package nl.wijkatelier.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkatelier.demo.DemoRegion;
import nl.wijkatelier.domain.port.Progress;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a free port with a small generated region, filled as a first start fills it. */
public final class DemoService implements AutoCloseable {
    private static final int ADDRESSES = 1500;

    private final ConfigurableApplicationContext context;

    private DemoService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it in a folder of its own and waits until it serves. */
    public static DemoService start(Path folder) throws IOException, NoSuchAlgorithmException {
        Path files = Files.createDirectory(folder.resolve("demo"));
        DemoRegion.generate(7, ADDRESSES, files, Progress.NONE);
        StringBuilder list = new StringBuilder();
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.sorted().toList())
                list.append(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))))
                        .append("  ")
                        .append(file.getFileName())
                        .append('\n');
        }
        Files.writeString(files.resolve("SHA256SUMS"), list);
        DemoService service = new DemoService(Wijkatelier.serve(List.of(
                "--server.port=0",
                "--wijkatelier.demo-files=" + files.toUri(),
                "--wijkatelier.admin.token-file=" + folder.resolve("token"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("store"))));
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        service.context.getBean(Served.class).current().region().fictief());
        return service;
    }

    /** The address of the page, with the last slash. */
    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/";
    }

    @Override
    public void close() {
        context.close();
    }
}
