package nl.wijkatelier.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkatelier.Browser;
import nl.wijkatelier.app.Wijkatelier;
import nl.wijkatelier.demo.DemoRegion;
import nl.wijkatelier.domain.port.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a small fictional region that it has read itself, and a browser. The service is shared by the classes. */
@SpringBootTest(classes = Wijkatelier.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class DemoService {
    private static final int ADDRESSES = 3_000;

    protected static Browser browser;
    private static boolean read;

    @Value("${local.server.port}")
    protected int port;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.shared();
    }

    @AfterAll
    static void closePages() {
        if (browser != null) browser.closePages();
    }

    @DynamicPropertySource
    static void smallRegion(DynamicPropertyRegistry registry) throws IOException {
        Path target = Files.createDirectories(Path.of("target", "page").toAbsolutePath());
        Path folder = Files.createTempDirectory(target, "demo");
        DemoRegion.generate(DemoRegion.SEED, ADDRESSES, folder.resolve("files"), Progress.NONE);
        registry.add("wijkatelier.demo", () -> true);
        registry.add("wijkatelier.demo-open", () -> true);
        // visitors are told apart by what a proxy on this machine says
        registry.add("wijkatelier.proxies", () -> "127.0.0.0/8,::1");
        registry.add(
                "wijkatelier.demo-files", () -> folder.resolve("files").toUri().toString());
        registry.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("store"));
        registry.add(
                "wijkatelier.admin.token-file", () -> folder.resolve("token").toString());
    }

    /** Waits until the service has read the region; says so at once if it failed. */
    @BeforeEach
    void regionIsRead() {
        if (read) return;
        try (MapPage map = desktop()) {
            awaitRegion(map.page, port);
        }
        read = true;
    }

    /** Waits on a page of a service until it has read its region; fails with what went wrong. */
    public static void awaitRegion(Page page, int port) {
        page.navigate("http://localhost:" + port + "/");
        Object end = page.evaluate("async () => { const late = Date.now() + 480000;"
                + " for (;;) { const now = await (await fetch('/api/v1/status')).json();"
                + " if (now.fout) return now.fout; if (!now.import && now.bounds) return 'gelezen';"
                + " if (Date.now() > late) return 'te laat: ' + JSON.stringify(now);"
                + " await new Promise((go) => setTimeout(go, 300)); } }");
        assertThat(end).isEqualTo("gelezen");
    }

    MapPage desktop() {
        return page(1440, 900);
    }

    MapPage page(int width, int height) {
        return new MapPage(browser.page(width, height), port);
    }
}
