package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** Residents look for their address, street or buurt. */
class SearchIT extends DemoService {
    @Test
    void address_bringsTheMapThere_andNamesGemeenteWijkAndBuurt() {
        try (MapPage map = desktop()) {
            map.open("");
            List<?> hit = (List<?>) map.asked("/api/v1/search?q=s%201&limit=20", """
                    (all) => { const one = all.find((it) => it.soort === 'adres' && it.gebied.buurt);
                      return [one.tekst, one.toelichting, one.gebied.buurt.naam, one.gebied.wijk.naam, one.gebied.gemeente.naam, one.lat]; }""");
            map.page.locator("#query").pressSequentially(hit.get(0) + " " + hit.get(1));
            assertThat(map.page.locator("#hits li").first()).containsText((String) hit.get(0));
            Browser.keep(map.page, "zoeken-1440");
            map.page.keyboard().press("ArrowDown");
            map.page.keyboard().press("Enter");
            assertThat(map.cardName()).hasText((String) hit.get(2));
            assertThat(map.page.locator(".foundplace")).containsText((String) hit.get(0));
            assertThat(map.page.locator("#card header")).containsText((String) hit.get(4));
            for (int name = 2; name <= 4; name++)
                assertThat(map.page.locator("#live")).containsText(((String) hit.get(name)).replaceFirst("^Wijk ", ""));
            assertThat(map.page.locator(".found")).isVisible();
            assertThat(map.page).hasURL(Pattern.compile("kaart=1[67]"));
            double lat = Double.parseDouble(map.page.url().replaceAll(".*kaart=[\\d.]+/([\\d.]+)/.*", "$1"));
            assertThat(lat).isCloseTo(((Number) hit.get(5)).doubleValue(), org.assertj.core.data.Offset.offset(0.001));
            map.page.reload();
            map.shown();
            assertThat(map.page.locator(".foundplace")).containsText((String) hit.get(0));
        }
    }

    @Test
    void buurt_isFoundWithTheMouse_andTheLevelFollows() {
        try (MapPage map = desktop()) {
            map.open("?niveau=gemeente");
            String wanted = (String)
                    map.asked("/api/v1/areas?level=buurt&figures=none", "(all) => all.features[2].properties.naam");
            map.page.locator("#query").fill(wanted);
            map.page.locator("#hits li.buurt").first().click();
            assertThat(map.cardName()).hasText(wanted);
            assertThat(map.page.locator("input[name=level]:checked")).hasValue("buurt");
            assertThat(map.page.locator("#hits")).isHidden();
        }
    }

    @Test
    void postcode_isFound_andNothingIsSaid() {
        try (MapPage map = desktop()) {
            map.open("");
            String code = (String) map.asked(
                    "/api/v1/search?q=s%201&limit=20",
                    "(all) => all.find((one) => one.soort === 'adres').toelichting.slice(0, 7)");
            map.page.locator("#query").fill(code.replace(" ", "").toLowerCase(java.util.Locale.ROOT));
            assertThat(map.page.locator("#hits li.postcode").first()).containsText(code);
            map.page.locator("#query").fill("xyzzyxyzzy");
            assertThat(map.page.locator("#hits .none")).isVisible();
            assertThat(map.page.locator("#live")).containsText("Niets gevonden");
            map.page.keyboard().press("Escape");
            assertThat(map.page.locator("#hits")).isHidden();
        }
    }
}
