package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.wijkatelier.Accessibility;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logging in, out and choosing a password in the browser, with the accounts of the demo region. */
class LogInIT extends DemoService {
    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountSetUp setUp;

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844", "320,640"})
    void logIn_showsTheDemoAccounts_andIsAccessibleInEveryState(int width, int height) {
        Page page = browser.page(width, height);
        try {
            open(page, "/inloggen");
            assertThat(page.locator("#demolist li")).hasCount(5);
            Accessibility.check(page, "inloggen-" + width);
            page.locator("#naam").fill("planner");
            page.locator("#wachtwoord").fill("dit klopt niet");
            page.locator("#submit").click();
            assertThat(page.locator("#notice")).hasText("Naam of wachtwoord klopt niet.");
            assertThat(page.locator("#naam")).hasValue("planner");
            Accessibility.check(page, "inloggen-fout-" + width);
            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("Log in");
            Accessibility.check(page, "inloggen-en-" + width);
        } finally {
            page.context().close();
        }
    }

    @Test
    void whoIsFasterThanTheService_canOnlyLogInOnceItHasAnswered() {
        Page page = browser.page(1440, 900);
        try {
            List<Route> held = new ArrayList<>();
            page.route("**/api/v1/session", held::add);
            page.navigate("http://localhost:" + port + "/inloggen");
            page.locator("#naam").fill("planner");
            page.locator("#wachtwoord").fill("demo-planner");
            page.keyboard().press("Enter");
            assertThat(page.locator("#submit")).isDisabled();
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.unroute("**/api/v1/session");
            assertThat(page.locator("#submit")).isEnabled();
            page.locator("#submit").click();
            page.waitForURL(url -> url.endsWith("/atelier"));
        } finally {
            page.context().close();
        }
    }

    @Test
    void keyboardAlone_logsIn_seesTheSession_andLogsOut() {
        Page page = browser.page(1440, 900);
        try {
            open(page, "/inloggen?terug=/inloggen");
            assertThat(page.locator("#naam")).isFocused();
            page.keyboard().type("beoordelaar");
            page.keyboard().press("Tab");
            page.keyboard().type("demo-beoordelaar");
            page.keyboard().press("Enter");
            assertThat(page.locator("#who")).hasText("U bent ingelogd als beoordelaar.");
            assertThat(page.locator("#roles")).hasText("beoordelaar, alle gemeenten");
            Accessibility.check(page, "ingelogd");
            Object naam = page.evaluate("async () => (await (await fetch('/api/v1/session')).json()).naam");
            assertThat(naam).isEqualTo("beoordelaar");
            page.locator("#out button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#notice")).hasText("U bent uitgelogd.");
            assertThat(page.evaluate("async () => (await fetch('/api/v1/plans')).status"))
                    .isEqualTo(401);
        } finally {
            page.context().close();
        }
    }

    @Test
    void demoAccount_fillsTheForm_andLeadsBackToWhereItWasAsked() {
        Page page = browser.page(1440, 900);
        try {
            page.navigate("http://localhost:" + port + "/atelier?plan=99");
            assertThat(page.locator("body[data-ready]")).isAttached();
            page.locator("#demolist button").nth(1).click();
            page.locator("#submit").click();
            page.waitForURL("**/atelier?plan=99");
        } finally {
            page.context().close();
        }
    }

    @Test
    void setUpLink_choosesAPasswordOnce() {
        accounts.add(new Account(
                "nieuw", null, java.util.Set.of(Grant.everywhere(Rol.LEZER)), true, java.time.Instant.EPOCH));
        String link = "/instellen?code=" + setUp.link("nieuw");
        Page page = browser.page(390, 844);
        try {
            page.navigate("http://localhost:" + port + link);
            assertThat(page.locator("#naam")).hasValue("nieuw");
            assertThat(page.locator("#wachtwoord")).isFocused();
            Accessibility.check(page, "instellen");
            page.keyboard().type("nieuw wachtwoord");
            page.keyboard().press("Enter");
            assertThat(page.locator("#notice")).containsText("zonder uw naam");
            page.locator("#wachtwoord").fill("vijf groene fietsen");
            page.locator("#submit").click();
            assertThat(page.locator("#notice")).hasText("Uw wachtwoord is bewaard. U kunt nu inloggen.");
            page.navigate("http://localhost:" + port + link);
            assertThat(page.locator("#notice")).containsText("verlopen of al gebruikt");
            Accessibility.check(page, "instellen-verlopen");
        } finally {
            page.context().close();
        }
    }

    @Test
    void bothLanguages_haveTheSameTexts() {
        JsonNode nl = JsonMapper.shared().readTree(Path.of("frontend/toegang/nl.json"));
        JsonNode en = JsonMapper.shared().readTree(Path.of("frontend/toegang/en.json"));
        assertThat(new TreeSet<>(en.propertyNames())).isEqualTo(new TreeSet<>(nl.propertyNames()));
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        assertThat(page.locator("body[data-ready]")).isAttached();
    }
}
