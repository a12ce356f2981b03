package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for everyone: without a mouse, on every screen, on a slow line. */
class PageAccessIT extends DemoService {
    @ParameterizedTest
    @CsvSource({"1440,900", "1024,768", "390,844", "320,640"})
    void axe_findsNoViolationInAnyState(int width, int height) {
        try (MapPage map = page(width, height)) {
            map.open("?cijfer=aandeel_laag_inkomen");
            map.accessible("begin-" + width);
            map.page.locator(".picker summary").click();
            map.accessible("cijfers-" + width);
            map.page.keyboard().press("Escape");
            map.page.locator("#layers > button").click();
            map.accessible("lagen-" + width);
            map.page.locator("#layers > button").click();
            map.page.locator("#query").fill("s");
            assertThat(map.page.locator("#hits li").first()).isVisible();
            map.accessible("zoeken-" + width);
            map.page.keyboard().press("Escape");
            map.page.keyboard().press("Escape");
            map.page.locator("#open-table").click();
            map.page.locator("#table tbody button").first().click();
            assertThat(map.cardName()).isAttached();
            assertThat(map.page.locator("#card .figures").first()).isAttached();
            map.accessible("gebied-" + width);
            map.page.locator("#table .close").click();
            map.open("?naast=cijfer:woningdichtheid&jaar=2023");
            map.accessible("vergelijken-" + width);
            map.page.locator("#open-save").click();
            map.accessible("bewaren-" + width);
            map.page.keyboard().press("Escape");
            map.page.locator("#language").click();
            assertThat(map.page.locator("html")).hasAttribute("lang", "en");
            map.accessible("english-" + width);
            map.open("?cijfer=inwoners&niveau=gemeente&gebied=GM9901");
            map.accessible("cirkels-" + width);
            map.open("?embed=1&cijfer=groen");
            map.accessible("ingebed-" + width);
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
    void whoWantsNoMotion_seesNothingMove() {
        try (MapPage map = desktop()) {
            map.open("?gebied=BU99010101");
            map.page.locator("#open-table").click();
            Object moving = map.page.evaluate(
                    "() => [...document.querySelectorAll('*')].filter((one) => {"
                            + " const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);"
                            + " return transitionDuration.split(',').some((time) => parseFloat(time) > 0)"
                            + " || animationName !== 'none' && parseFloat(animationDuration) > 0; }).map((one) => one.className || one.id)");
            assertThat((java.util.List<?>) moving).isEmpty();
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
}
