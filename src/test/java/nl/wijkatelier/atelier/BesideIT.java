package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;

/** A plan beside others, and shown to others. */
class BesideIT extends AtelierService {
    @Test
    void plan_isComparedWithItsStart_andMovedAddressesAreListed() throws IOException {
        try (Work work = work("Vergelijken")) {
            AtelierPage atelier = changed(work);
            atelier.tab("compare");
            assertThat(atelier.page.locator("#panel-compare tbody tr").first()).isVisible();
            assertThat(atelier.page.locator("#panel-compare"))
                    .containsText(work.scout().targetName());
            assertThat(atelier.page.locator("path.changed").first()).isAttached();
            Browser.keep(atelier.page, "atelier-vergelijk");
            Download csv = atelier.page.waitForDownload(
                    () -> atelier.page.getByText("Adressen (CSV)").click());
            assertThat(Files.readString(csv.path())).contains(work.scout().target());
            String other = (String)
                    atelier.page.evaluate(
                            "() => [...document.querySelectorAll('#panel-compare option')].map((one) => one.value).find((one) => one.startsWith('plan:') || one.startsWith('indeling:'))");
            atelier.page.locator("#panel-compare select").selectOption(other);
            assertThat(atelier.page.locator("#panel-compare .summary")).isVisible();
            assertThat(atelier.errors).isEmpty();
        }
    }

    private static AtelierPage changed(Work work) {
        AtelierPage atelier = work.page();
        atelier.drawBorder(work.scout());
        atelier.accept();
        return atelier;
    }

    @Test
    void sharedLink_showsThePlanWithoutTools() {
        try (Work work = work("Gedeeld")) {
            AtelierPage atelier = work.page();
            atelier.page.getByText("Delen").click();
            String link = atelier.page.locator("#sharelink").inputValue();
            try (AtelierPage guest = visitor()) {
                guest.open(link.replaceAll(".*\\?", ""));
                assertThat(guest.page.locator("#banner")).containsText("gedeeld plan");
                assertThat(guest.page.locator("#planname")).hasText("Gedeeld");
                assertThat(guest.page.locator("#rail")).isHidden();
                assertThat(guest.page.locator("#panel-figures tbody tr").first())
                        .isVisible();
                assertThat(guest.page.getByText("Indienen")).hasCount(0);
                Browser.keep(guest.page, "atelier-gedeeld");
            }
            atelier.page.getByText("Link intrekken").click();
            try (AtelierPage guest = visitor()) {
                guest.page.navigate(link);
                assertThat(guest.page).hasURL(Pattern.compile(".*/inloggen.*"));
            }
        }
    }

    @Test
    void comment_standsOnTheMap() {
        try (Work work = work("Opmerkingen")) {
            AtelierPage atelier = work.page();
            atelier.press("i");
            atelier.click(work.scout().inside());
            atelier.dialog().locator("textarea").fill("Hier loopt een nieuw fietspad");
            atelier.dialog().locator("button[type=submit]").click();
            atelier.tab("comments");
            assertThat(atelier.page.locator(".notes")).containsText("Hier loopt een nieuw fietspad");
            assertThat(atelier.page.locator(".pin")).hasCount(1);
        }
    }

    @Test
    void consultation_bringsRemarks_thatPlannersAnswer() {
        try (Work work = work("Raadpleging")) {
            AtelierPage atelier = work.page();
            atelier.page
                    .locator("#actions button")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Raadpleging"))
                    .click();
            atelier.dialog().locator("input[name=tot]").fill("2099-02-01");
            atelier.dialog().locator("button[type=submit]").click();
            assertThat(atelier.toast()).hasText("De raadpleging is open.");
            atelier.page.evaluate(
                    "async (plan) => { const { bounds } = await (await fetch('/api/v1/status')).json();"
                            + " const { csrf } = await (await fetch('/api/v1/session')).json();"
                            + " const answer = await fetch(`/api/v1/consultations/${plan}/remarks`, { method: 'POST',"
                            + " headers: { 'content-type': 'application/json', [csrf.header]: csrf.token },"
                            + " body: JSON.stringify({ lon: (bounds[0] + bounds[2]) / 2, lat: (bounds[1] + bounds[3]) / 2, tekst: 'Laat het park bij ons' }) });"
                            + " if (!answer.ok) throw new Error(await answer.text()); }",
                    work.plan());
            atelier.page.reload();
            atelier.shown();
            atelier.tab("comments");
            assertThat(atelier.page.locator("#panel-comments")).containsText("Laat het park bij ons");
            atelier.page.getByText("Beoordelen en antwoorden").click();
            atelier.dialog().locator("select[name=status]").selectOption("GETOOND");
            atelier.dialog().locator("input[name=antwoord]").fill("Dat doen we");
            atelier.dialog().locator("button[type=submit]").click();
            assertThat(atelier.page.locator("#panel-comments")).containsText("Dat doen we");
            assertThat(atelier.page.locator("#panel-comments")).containsText("Getoond");
        }
    }
}
