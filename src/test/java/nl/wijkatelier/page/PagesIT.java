package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page that there is: a small first visit, nothing from elsewhere, no script or style but our own files. */
class PagesIT extends DemoService {
    /** Bytes over the line at the first visit, map pictures apart. */
    private static final long BUDGET = 300_000;

    /** The addresses of all files {@code frontend/*.html}. */
    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("frontend"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html"))
                    .map(name -> name.equals("index.html") ? "/" : "/" + name.replace(".html", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void firstVisit_isSmall_staysAtHome_andRunsOnlyOwnFiles(String path) {
        List<Cookie> cookies = path.equals("/") ? List.of() : cookiesOf("beheerder");
        Page page = browser.page(1440, 900);
        try {
            page.context().addCookies(cookies);
            List<String> outside = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            page.onRequest(request -> {
                String url = request.url();
                if (!url.startsWith("http://localhost:" + port + "/") && !url.matches("(data|blob):.*"))
                    outside.add(url);
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) refused.add(message.text());
            });
            AtomicLong bytes = bytesWithoutMaps(page);
            Response answer = page.navigate("http://localhost:" + port + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(page).hasTitle(java.util.regex.Pattern.compile("Wijkatelier"));
            assertThat(answer.headerValue("content-security-policy"))
                    .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "https:");
            assertThat(refused).isEmpty();
            assertThat(outside).isEmpty();
            assertThat(bytes.get()).isBetween(4_000L, BUDGET);
        } finally {
            page.context().close();
        }
    }

    /** The cookies of someone who logged in elsewhere, so that the page itself is met for the first time. */
    private List<Cookie> cookiesOf(String naam) {
        Page page = browser.page(1440, 900);
        try {
            page.navigate("http://localhost:" + port + "/inloggen");
            page.locator("#naam").fill(naam);
            page.locator("#wachtwoord").fill("demo-" + naam);
            page.locator("#submit").click();
            page.waitForURL(url -> !url.contains("/inloggen"));
            return page.context().cookies();
        } finally {
            page.context().close();
        }
    }

    /** Counts from now on what comes over the line, compressed and with headers. */
    private static AtomicLong bytesWithoutMaps(Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        Set<String> pictures = new HashSet<>();
        session.on("Network.requestWillBeSent", event -> {
            if (event.getAsJsonObject("request").get("url").getAsString().contains("/wms"))
                pictures.add(event.get("requestId").getAsString());
        });
        session.on("Network.loadingFinished", event -> {
            if (!pictures.contains(event.get("requestId").getAsString()))
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
        });
        return bytes;
    }
}
