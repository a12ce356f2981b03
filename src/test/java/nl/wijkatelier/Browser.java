package nl.wijkatelier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Headless Chromium as the machine has it; no browser is ever downloaded. Where there is none, tests are skipped as
 * {@link Skipped} says. The tests of a process share one. For one thread.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** Milliseconds that an expectation may take to come true on a busy machine. */
    private static final double PATIENCE = 20_000;

    private static Browser shared;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The one that lives as long as this process, started if need be, or ends the test; expectations of its pages have time to come true. */
    public static synchronized Browser shared() {
        if (shared != null && shared.chromium.isConnected()) return shared;
        shared = start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return shared;
    }

    /** Starts the installed Chromium, or ends the test. */
    public static Browser start() {
        Path program = Stream.of(
                        System.getenv("WIJKATELIER_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> Skipped.because(
                        "tests in the browser",
                        "there is no Chromium in /usr/bin",
                        "apt-get install chromium (or set WIJKATELIER_CHROMIUM)"));
        return new Browser(program);
    }

    /** A page in a profile of its own, which closes with {@code page.context().close()}. */
    public Page page(int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("nl-NL")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** Keeps a picture of the page as {@code target/screenshots/NAME.png}. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Closes every page that a test left. */
    public void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
