package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.CDPSession;
import java.util.concurrent.atomic.AtomicLong;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for everyone: without a mouse, on every screen, on a slow line. */
class PageAccessIT extends DemoService {
    /** Bytes over the line at the first visit, map pictures apart. */
    private static final long BUDGET = 300_000;

    @ParameterizedTest
    @CsvSource({"1440,900", "1024,768", "390,844", "320,640"})
    void axe_findsNoViolationInAnyState(int width, int height) {
        try (MapPage map = page(width, height)) {
            map.open("?cijfer=aandeel_laag_inkomen");
            accessible(map, "begin-" + width);
            map.page.locator(".picker summary").click();
            accessible(map, "cijfers-" + width);
            map.page.keyboard().press("Escape");
            map.page.locator("#layers > button").click();
            accessible(map, "lagen-" + width);
            map.page.locator("#layers > button").click();
            map.page.locator("#query").fill("s");
            assertThat(map.page.locator("#hits li").first()).isVisible();
            accessible(map, "zoeken-" + width);
            map.page.keyboard().press("Escape");
            map.page.locator("#open-table").click();
            map.page.locator("#table tbody button").first().click();
            assertThat(map.cardName()).isAttached();
            assertThat(map.page.locator("#card .figures").first()).isAttached();
            accessible(map, "gebied-" + width);
            map.page.locator("#table .close").click();
            map.open("?naast=cijfer:woningdichtheid&jaar=2023");
            accessible(map, "vergelijken-" + width);
            map.page.locator("#open-save").click();
            accessible(map, "bewaren-" + width);
            map.page.keyboard().press("Escape");
            map.page.locator("#language").click();
            assertThat(map.page.locator("html")).hasAttribute("lang", "en");
            accessible(map, "english-" + width);
            map.errors.removeIf(error -> error.contains("areas.gpkg"));
            assertThat(map.errors).isEmpty();
        }
    }

    @Test
    void keyboardAlone_findsABuurtAndItsFigures() {
        try (MapPage map = desktop()) {
            map.open("");
            String wanted = (String)
                    map.asked("/api/v1/areas?level=buurt&figures=none", "(all) => all.features[1].properties.naam");
            map.page.keyboard().press("Tab");
            assertThat(map.page.locator(".skip")).isFocused();
            map.page.keyboard().press("Tab");
            assertThat(map.page.locator("#query")).isFocused();
            map.page.keyboard().type(wanted);
            assertThat(map.page.locator("#hits li").first()).containsText(wanted);
            map.page.keyboard().press("ArrowDown");
            assertThat(map.page.locator("#query")).hasAttribute("aria-activedescendant", "hit-0");
            map.page.keyboard().press("Enter");
            assertThat(map.cardName()).containsText(wanted);
            assertThat(map.page.locator("#live")).containsText(wanted);
            map.page.locator("#open-table").focus();
            map.page.keyboard().press("Enter");
            assertThat(map.page.locator("#table tbody [aria-current]")).hasText(wanted);
            map.page.keyboard().press("Escape");
            assertThat(map.page.locator("#table")).isHidden();
            assertThat(map.page.locator("#open-table")).isFocused();
            map.page.locator("#year").focus();
            map.page.keyboard().press("ArrowLeft");
            assertThat(map.page.locator("#year")).hasAttribute("aria-valuetext", "2023");
            assertThat(map.page.locator("#year")).isFocused();
            map.page.locator("input[name=level]:checked").focus();
            map.page.keyboard().press("ArrowRight");
            assertThat(map.page.locator("input[name=level]:checked")).hasValue("wijk");
            assertThat(map.page.locator("input[name=level]:checked")).isFocused();
            map.settled();
            map.page.locator("#map").focus();
            map.page.keyboard().press("Enter");
            assertThat(map.cardName()).isVisible();
        }
    }

    @Test
    void twiceAsLarge_nothingLiesOutsideThePage() {
        for (int[] size : new int[][] {{720, 450}, {320, 640}})
            try (MapPage map = page(size[0], size[1])) {
                map.open("?naast=jaar:2023");
                assertThat(map.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                assertThat(map.page.locator("#query")).isVisible();
                assertThat(map.page.locator("#beside")).isVisible();
                Browser.keep(map.page, "groot-" + size[0]);
            }
    }

    @Test
    void firstVisit_staysWithinTheBudget() {
        try (MapPage map = desktop()) {
            map.open("");
        }
        try (MapPage map = desktop()) {
            AtomicLong bytes = new AtomicLong();
            CDPSession session = map.page.context().newCDPSession(map.page);
            session.send("Network.enable");
            java.util.Set<String> pictures = new java.util.HashSet<>();
            session.on("Network.requestWillBeSent", event -> {
                if (event.getAsJsonObject("request").get("url").getAsString().contains("/wms"))
                    pictures.add(event.get("requestId").getAsString());
            });
            session.on("Network.loadingFinished", event -> {
                if (!pictures.contains(event.get("requestId").getAsString()))
                    bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            });
            map.open("");
            assertThat(bytes.get()).isBetween(20_000L, BUDGET);
        }
    }

    private static void accessible(MapPage map, String state) {
        Browser.keep(map.page, state);
        assertThat(new AxeBuilder(map.page).analyze().getViolations())
                .as("axe in state %s", state)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }
}
