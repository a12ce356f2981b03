package nl.wijkatelier.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resident does on the map page, in a browser, on the running service. */
class MapPageIT {
    private static final int MOST_BYTES = 300_000;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static DemoService service;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        service = DemoService.start(folder);
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
        if (browser != null) browser.close();
    }

    @BeforeEach
    void open() {
        context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            URI uri = URI.create(request.url().replaceAll("[{}|]", ""));
            if (uri.getScheme().startsWith("http") && !"localhost".equals(uri.getHost())) elsewhere.add(request.url());
        });
        visit("");
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(complaints)
                .as("console of the browser, the security policy included")
                .isEmpty();
        assertThat(elsewhere).as("requests that leave the own origin").isEmpty();
    }

    private void visit(String query) {
        page.navigate(service.url() + query);
        assertThat(page.locator("#legend h2")).isVisible();
        assertThat(page.locator("#notice")).isHidden();
    }

    private void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    @Test
    void firstVisit_showsColouredBuurten_labelledAsFictional() {
        assertThat(page.locator("#fictief")).isVisible();
        assertThat(page.locator("#legend h2")).hasText("Bevolkingsdichtheid");
        assertThat(page.locator("path.leaflet-interactive").count()).isGreaterThan(10);
        assertThat(page.locator(".bars li").count()).isBetween(3, 7);
        assertThat(page.locator(".leaflet-tile-loaded").first()).isAttached();
    }

    @Test
    void clickOnAnArea_showsItsCard_andTheLinkKeepsIt() {
        page.locator("path.leaflet-interactive").nth(3).dispatchEvent("click");
        assertThat(page.locator("#cardname")).isVisible();
        String name = page.locator("#cardname").textContent();
        assertThat(page.locator("#card dl.figures div").count()).isGreaterThan(30);
        String link = page.url();
        page.navigate("about:blank");
        page.navigate(link);
        assertThat(page.locator("#cardname")).hasText(name);
    }

    @Test
    void otherLevelThemeFigureAndYear_areShownAndComeBackWithTheBackButton() {
        choose("Wijk");
        choose("Ruimte");
        choose("Groen");
        assertThat(page.locator("#legend h2")).hasText("Groen");
        page.locator("#indeling").selectOption("2023");
        assertThat(page).hasURL(Pattern.compile(".*2023.*"));
        assertThat(page.locator("#legend h2")).hasText("Groen");
        page.goBack();
        page.goBack();
        assertThat(page.locator("#legend h2")).hasText("Water");
    }

    @Test
    void counts_areCircles_andSharesAreFill() {
        choose("Inwoners");
        assertThat(page.locator("#legend .rings li").first()).isVisible();
        choose("Inwoners van 65 jaar en ouder");
        assertThat(page.locator("#legend .rings")).hasCount(0);
    }

    @Test
    void withheldFigures_areHatchedOnTheMap_inTheLegendAndInWordsInTheTable() {
        choose("WOZ en inkomen");
        choose("Huishoudens met laag inkomen");
        assertThat(page.locator("#legend .absent")).containsText("afgeschermd");
        assertThat(page.locator("path[fill='url(#hatch-secret)']").count()).isPositive();
        page.locator("#open-table").click();
        assertThat(page.locator("#table td.word").first()).hasText("afgeschermd");
    }

    @Test
    void keyboardAlone_findsABuurtAndItsFigures() {
        page.locator("#query").focus();
        page.keyboard().type("polder");
        Locator row = page.locator("#table tbody button").first();
        assertThat(row).isVisible();
        String name = row.textContent();
        page.keyboard().press("Enter");
        assertThat(page.locator("#cardname")).hasText(name);
        page.keyboard().press("Escape");
        assertThat(page.locator("#table")).isHidden();
    }

    @Test
    void english_isSpokenEverywhere() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("#legend h2")).hasText("Population density");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("#fictief")).not().hasText("Fictieve gegevens");
    }

    @Test
    void firstLoad_withoutTiles_isSmall() {
        List<Long> sizes = new ArrayList<>();
        try (BrowserContext fresh = browser.chromium().newContext()) {
            Page first = fresh.newPage();
            first.onResponse(response -> {
                if (!response.url().contains("/wms"))
                    sizes.add((long) response.request().sizes().responseBodySize);
            });
            first.navigate(service.url());
            assertThat(first.locator("#legend h2")).isVisible();
            first.waitForLoadState();
        }
        assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isBetween(10_000L, (long) MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "1024,768", "390,844"})
    void everyState_hasNoAccessibilityViolation_atAnySize(int width, int height) {
        page.setViewportSize(width, height);
        visit("");
        look("kaart", width);
        page.locator("path.leaflet-interactive").nth(3).dispatchEvent("click");
        assertThat(page.locator("#cardname")).isVisible();
        look("gebied", width);
        page.locator("#open-table").click();
        assertThat(page.locator("#table tbody button").first()).isVisible();
        look("tabel", width);
    }

    private void look(String state, int width) {
        page.waitForTimeout(300);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + state + "-" + width + ".png")));
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
                .as(state + " at " + width)
                .isEmpty();
    }
}
