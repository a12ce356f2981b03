package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkatelier.Accessibility;
import nl.wijkatelier.Caller;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page for accounts and tokens in the browser, with the accounts of the demo region. */
class AdministrationIT extends DemoService {
    private static final String NEW = "Nieuwe Collega";
    /** Of what takes a processor for a while: passwords. */
    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private DatasetStore datasets;

    @AfterEach
    void removeTheNewOne() {
        accounts.remove(NEW);
    }

    /** The service is shared, and needs its whole region. */
    @AfterEach
    void putBackWhatIsWithdrawn() {
        datasets.list().stream()
                .filter(one -> one.status() == Dataset.Status.INGETROKKEN)
                .forEach(one -> datasets.putBack(one.id(), "test", "einde van de test"));
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844"})
    void administrator_makesChangesAndRemovesAnAccount_accessibleInEveryState(int width, int height) {
        Page page = open("beheerder", width, height);
        try {
            assertThat(page.locator("#accountlist > li"))
                    .hasCount(accounts.list().size());
            for (String naam : List.of("lezer", "planner", "planner2", "beoordelaar", "beheerder"))
                assertThat(page.locator("#accountlist")).containsText(naam);
            Accessibility.check(page, "beheer-" + width);
            page.getByLabel("Naam", new Page.GetByLabelOptions().setExact(true)).fill(NEW);
            page.locator("#newrole").selectOption("planner");
            page.locator("#newplace").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#newaccount button").click();
            assertThat(page.locator("#newlink")).isFocused();
            String link = page.locator("#newlink input").inputValue();
            assertThat(link).matches("http://localhost:" + port + "/instellen\\?code=[\\w-]{43}");
            assertThat(row(page).locator(".waits")).hasText("heeft nog geen wachtwoord");
            assertThat(row(page).locator(".chips li")).hasCount(1);
            Accessibility.check(page, "beheer-link-" + width);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            button(page, "Rollen: " + NEW).click();
            page.locator("#addrole").selectOption("beoordelaar");
            page.locator("#dialog").getByText("Toevoegen").click();
            assertThat(page.locator(".grants li")).hasCount(2);
            Accessibility.check(page, "beheer-rollen-" + width);
            page.locator("#dialog").getByText("Bewaren").click();
            assertThat(page.locator("#notice")).containsText("De rollen van " + NEW);
            assertThat(row(page).locator(".chips")).containsText("beoordelaar, alle gemeenten");

            button(page, "Nieuwe link: " + NEW).click();
            page.locator("#dialog button[type=submit]").click();
            assertThat(page.locator("#newlink input")).not().hasValue(link);

            button(page, "Verwijderen: " + NEW).click();
            Accessibility.check(page, "beheer-verwijderen-" + width);
            page.keyboard().press("Escape");
            assertThat(row(page)).hasCount(1);
            assertThat(button(page, "Verwijderen: " + NEW)).isFocused();
            button(page, "Verwijderen: " + NEW).click();
            page.locator("#dialog button[type=submit]").click();
            assertThat(page.locator("#notice")).hasText("Account " + NEW + " is verwijderd.");
            assertThat(row(page)).hasCount(0);
            assertThat(accounts.find(NEW)).isEmpty();
        } finally {
            page.context().close();
        }
    }

    @Test
    void ownPassword_isChangedByWhoKnowsIt() {
        Page page = open("lezer", 390, 844);
        try {
            page.locator("#currentpassword").fill("niet het goede");
            page.locator("#newpassword").fill("vijf rode fietsen");
            page.locator("#changepassword button").click();
            assertThat(page.locator("#notice")).hasText("Het huidige wachtwoord klopt niet.", PATIENT);
            page.locator("#currentpassword").fill("demo-lezer");
            page.locator("#newpassword").fill("Welkom2026!Welkom");
            page.locator("#changepassword button").click();
            assertThat(page.locator("#notice"))
                    .hasText("Dit wachtwoord wordt als eerste geraden. Kies andere woorden.", PATIENT);
            page.locator("#newpassword").fill("vijf rode fietsen");
            page.locator("#changepassword button").click();
            assertThat(page.locator("#notice")).hasText("Uw wachtwoord is veranderd.", PATIENT);
            // the session goes on, and may change things
            page.locator("#currentpassword").fill("vijf rode fietsen");
            page.locator("#newpassword").fill("vijf gele fietsen");
            page.locator("#changepassword button").click();
            assertThat(page.locator("#notice")).hasText("Uw wachtwoord is veranderd.", PATIENT);
            assertThat(page.locator("#currentpassword")).hasValue("");
            Accessibility.check(page, "beheer-wachtwoord");
        } finally {
            accounts.password("lezer", encoder.encode("demo-lezer"), Instant.EPOCH);
            page.context().close();
        }
    }

    @Test
    void refusals_areSaid_inTheLanguageOfThePage() {
        Page page = open("beheerder", 1440, 900);
        try {
            page.locator("#newname").fill("planner");
            page.locator("#newaccount button").click();
            assertThat(page.locator("#notice")).hasText("Deze naam is al in gebruik. Kies een andere.");
            assertThat(page.locator("#notice")).isFocused();
            page.locator("#language").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            button(page, "Roles: beheerder").click();
            page.locator(".grants button").click();
            page.locator("#dialog").getByText("Keep").click();
            assertThat(page.locator("#notice")).containsText("at least one role");
            Accessibility.check(page, "beheer-english");
        } finally {
            page.context().close();
        }
    }

    @Test
    void keyboardAlone_makesATokenThatWorks_andRemovesIt() throws Exception {
        Page page = open("planner", 1440, 900);
        try {
            assertThat(page.locator("#accounts")).isHidden();
            assertThat(page.locator("#tokenlist")).hasText("U hebt geen tokens.");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#tokenname")).isFocused();
            page.keyboard().type("Nachtelijke kopie");
            page.keyboard().press("Enter");
            assertThat(page.locator("#newsecret")).isFocused();
            String token = page.locator("#newsecret input").inputValue();
            assertThat(Caller.withToken(port, token).session().path("naam").asString())
                    .isEqualTo("planner");
            assertThat(page.locator("#tokenlist li")).hasCount(1);
            assertThat(page.locator("#tokenlist .dates")).containsText("geldig tot");
            Accessibility.check(page, "beheer-token");
            page.reload();
            assertThat(page.locator("#tokenlist li")).hasCount(1);
            assertThat(page.content()).doesNotContain(token);
            button(page, "Verwijderen: Nachtelijke kopie").focus();
            page.keyboard().press("Enter");
            page.locator("#dialog button[type=submit]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#tokenlist")).hasText("U hebt geen tokens.");
            assertThat(Caller.withToken(port, token).status("GET", "/api/v1/plans", null))
                    .isEqualTo(401);
        } finally {
            page.context().close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844"})
    void keyboardAlone_withdrawsAVersionWithAReason_andPutsItBack(int width, int height) {
        Page page = open("beheerder", width, height);
        try {
            Dataset parcels = parcels();
            Locator all = page.locator("#datalist > li");
            assertThat(all).hasCount(datasets.list().size());
            for (Locator one : all.all())
                assertThat(one.locator(".dates > p")).not().isEmpty();
            Locator row = version(page, parcels);
            assertThat(row.locator(".name"))
                    .containsText("brk " + parcels.draft().gebied());
            assertThat(row.locator(".name")).containsText("zichtbaar");
            Map<String, Long> land = datasets.standings().get(parcels.id()).land();
            assertThat(land).isNotEmpty();
            land.forEach((name, count) -> assertThat(row.locator(".dates > p"))
                    .containsText(name + " (" + String.format(Locale.forLanguageTag("nl"), "%,d", count) + ")"));
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            Accessibility.check(page, "beheer-gegevens-" + width);
            page.locator("#datasets")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "beheer-gegevens-deel-" + width + ".png")));

            button(page, "Intrekken: " + parcels.id()).focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#changereason")).isFocused();
            Accessibility.check(page, "beheer-intrekken-" + width);
            page.keyboard().press("Enter");
            assertThat(page.locator("#dialog")).isVisible();
            page.keyboard().press("Escape");
            assertThat(button(page, "Intrekken: " + parcels.id())).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().type("verkeerd gebied");
            page.keyboard().press("Enter");
            assertThat(row.locator(".waits")).hasText("ingetrokken");
            assertThat(row.locator(".dates")).containsText("verkeerd gebied");
            assertThat(page.locator("#notice")).containsText("Dataset " + parcels.id() + " is ingetrokken.");
            assertThat(page.locator("#datatitle")).isFocused();
            assertThat(datasets.find(parcels.id()).orElseThrow().status()).isEqualTo(Dataset.Status.INGETROKKEN);
            Accessibility.check(page, "beheer-ingetrokken-" + width);

            button(page, "Terugzetten: " + parcels.id()).focus();
            page.keyboard().press("Enter");
            page.keyboard().type("toch goed");
            page.keyboard().press("Enter");
            assertThat(row.locator(".name")).containsText("zichtbaar");
            assertThat(row.locator(".dates")).containsText("toch goed");
            assertThat(datasets.find(parcels.id()).orElseThrow().status()).isEqualTo(Dataset.Status.ZICHTBAAR);
        } finally {
            page.context().close();
        }
    }

    private Dataset parcels() {
        return datasets.list().stream()
                .filter(one -> one.draft().kind() == DatasetKind.BRK)
                .findFirst()
                .orElseThrow();
    }

    private static Locator version(Page page, Dataset one) {
        return page.locator("#datalist > li")
                .filter(new Locator.FilterOptions().setHas(page.locator("b:text-matches('^" + one.id() + "[.] ')")));
    }

    @Test
    void trial_saysWhatWouldBeRead_andReadsNothing() {
        Page page = open("beheerder", 1440, 900);
        try {
            int before = datasets.list().size();
            page.locator("#datasource").selectOption("bag");
            page.locator("#datafiles").setInputFiles(RealData.path("cases/F01_zelfde_land_a_0301.zip"));
            page.locator("#newdata button[type=submit]").click();
            assertThat(page.locator("#dataresult")).containsText("Er is nog niets veranderd.");
            assertThat(page.locator("#dataresult")).containsText("Deze levering vervangt niets.");
            assertThat(page.locator("#dataresult")).isFocused();
            Accessibility.check(page, "beheer-proef");
            assertThat(datasets.list()).hasSize(before);
            page.locator("#datasource").selectOption("brk");
            assertThat(page.locator("#dataresult")).isHidden();
            page.locator("#newdata button[type=submit]").click();
            assertThat(page.locator("#notice")).isFocused();
            assertThat(page.locator("#notice")).not().isEmpty();
            assertThat(datasets.list()).hasSize(before);
        } finally {
            page.context().close();
        }
    }

    @Test
    void page_isForWhoHasLoggedIn_andTheAtelierLeadsThere() {
        Page page = browser.page(1440, 900);
        try {
            page.navigate("http://localhost:" + port + "/beheer");
            page.waitForURL("**/inloggen?terug=%2Fbeheer");
        } finally {
            page.context().close();
        }
        Page logged = open("planner", 1440, 900);
        try {
            logged.navigate("http://localhost:" + port + "/atelier");
            logged.locator("#account a").click();
            logged.waitForURL("**/beheer");
            assertThat(logged.locator("#who")).hasText("U bent ingelogd als planner.");
        } finally {
            logged.context().close();
        }
    }

    @Test
    void bothLanguages_haveTheSameTexts_andWhatThePageSays() throws IOException {
        Path folder = Path.of("frontend/beheer");
        JsonNode nl = JsonMapper.shared().readTree(folder.resolve("nl.json"));
        JsonNode en = JsonMapper.shared().readTree(folder.resolve("en.json"));
        assertThat(new TreeSet<>(en.propertyNames())).isEqualTo(new TreeSet<>(nl.propertyNames()));
        Set<String> said = new TreeSet<>();
        Pattern call = Pattern.compile("(?:\\bsay\\(|\\bbutton\\(|data-(?:text|label)=)['\"](\\w+)['\"]");
        try (Stream<Path> files = Stream.concat(Files.list(folder), Stream.of(Path.of("frontend/beheer.html")))) {
            for (Path file : (Iterable<Path>) files.filter(one -> one.toString().matches(".*\\.(js|html)"))::iterator)
                for (Matcher found = call.matcher(Files.readString(file)); found.find(); ) said.add(found.group(1));
        }
        assertThat(said).hasSizeGreaterThan(30);
        assertThat(new TreeSet<>(nl.propertyNames())).containsAll(said);
    }

    private Page open(String naam, int width, int height) {
        Page page = browser.page(width, height);
        page.navigate("http://localhost:" + port + "/inloggen?terug=/beheer");
        assertThat(page.locator("body[data-ready]")).isAttached();
        page.locator("#naam").fill(naam);
        page.locator("#wachtwoord").fill("demo-" + naam);
        page.locator("#submit").click();
        page.waitForURL("**/beheer");
        assertThat(page.locator("body[data-ready]")).isAttached();
        return page;
    }

    private static Locator row(Page page) {
        return page.locator("#accountlist > li").filter(new Locator.FilterOptions().setHasText(NEW));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
