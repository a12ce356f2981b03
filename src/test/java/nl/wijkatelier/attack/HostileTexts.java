package nl.wijkatelier.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of a service whose every text holds markup: what the API answers is changed on its way to the page, so that names of divisions, figures,
 * datasets, accounts and people do, wherever they are kept. No script runs and nothing is made of it.
 */
final class HostileTexts {
    static final String MARKUP = "<img class=vreemd src=x onerror=\"document.documentElement.dataset.gehackt='ja'\">"
            + "<script class=vreemd>document.documentElement.dataset.gehackt='ja'</script>"
            + "<b class=vreemd onclick=alert(1)>vet</b>&lt;i&gt;\u202E" + "w".repeat(60) + "\"'`${1}";

    /** What people read; codes, kinds and addresses stay, or the page would show nothing. */
    private static final Set<String> TEXTS = Set.of(
            "naam",
            "titel",
            "title",
            "definitie",
            "definition",
            "eenheid",
            "unit",
            "bron",
            "licentie",
            "wijknaam",
            "gemeentenaam",
            "woonplaats",
            "tekst",
            "antwoord",
            "toelichting",
            "reden",
            "auteur",
            "wie",
            "uitleg",
            "besluit",
            "nummer",
            "naamsvermelding",
            "bestand",
            "door",
            "detail");

    private static final Set<String> LISTS = Set.of("namen", "names");
    private static final double PATIENCE = 90_000;

    private final Browser browser;
    private final String origin;

    HostileTexts(Browser browser, int port) {
        this.browser = browser;
        this.origin = "http://localhost:" + port;
    }

    private Page page() {
        Page page = browser.page(1440, 900);
        page.route("**/api/v1/**", HostileTexts::change);
        return page;
    }

    /** Lets an answer through with markup in every text. */
    private static void change(Route route) {
        boolean changed = route.request().method().equals("GET")
                && !route.request().url().matches(".*/(session|events|units|snap)\\b.*");
        if (!changed) {
            route.resume();
            return;
        }
        APIResponse answer = route.fetch();
        String type = String.valueOf(answer.headers().get("content-type"));
        if (answer.status() != 200 || !type.contains("json")) {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
            return;
        }
        JsonNode tree = JsonMapper.shared().readTree(answer.text());
        change(tree);
        route.fulfill(new Route.FulfillOptions()
                .setStatus(200)
                .setContentType("application/json")
                .setBody(tree.toString()));
    }

    private static void change(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            node.forEach(HostileTexts::change);
            return;
        }
        for (String name : new ArrayList<>(object.propertyNames())) {
            JsonNode value = object.get(name);
            if (value.isString() && TEXTS.contains(name)) object.put(name, value.asString() + MARKUP);
            else if (value instanceof ArrayNode list && LISTS.contains(name))
                for (int i = 0; i < list.size(); i++)
                    list.set(i, JsonMapper.shared().valueToTree(list.get(i).asString() + MARKUP));
            else change(value);
        }
    }

    private static void check(Page page, String where) {
        assertThat(page.locator("html")).not().hasAttribute("data-gehackt", "ja");
        assertThat(page.locator(".vreemd")).hasCount(0);
        Object foreign = page.evaluate(
                "() => [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')))"
                        + ".map((one) => one.outerHTML.slice(0, 200))");
        assertThat((List<?>) foreign).as(where).isEmpty();
        assertThat(page.locator("body").textContent()).as(where).contains("<b class=vreemd");
        assertThat(page.url()).as(where).startsWith("http://localhost");
    }

    private static void wait(Page page, String selector) {
        assertThat(page.locator(selector).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    /** The map with its card, table and search, and a draft that is open to residents. */
    void portal(String area, String plan) {
        Page page = page();
        page.navigate(origin + "/?cijfer=stedelijkheid&gebied=" + area + "&inspraak=" + plan);
        wait(page, ".picker");
        wait(page, "#cardname");
        wait(page, "#consultation");
        check(page, "map with a card and a consultation");
        page.locator("path.leaflet-interactive").first().dispatchEvent("mouseover");
        page.locator("#query").fill("a");
        wait(page, "[role=option]");
        check(page, "search");
        page.locator("#query").press("Escape");
        page.locator("#open-table").dispatchEvent("click");
        wait(page, "#table tbody tr");
        check(page, "table");
        page.context().close();
    }

    /** The atelier with each of its panels, as a planner sees it. */
    void atelier(String plan) {
        Page page = page();
        logIn(page);
        page.navigate(origin + "/atelier");
        wait(page, "#start h2");
        assertThat(page.locator("#start")).containsText("<b class=vreemd");
        check(page, "list of plans");
        page.navigate(origin + "/atelier?plan=" + plan);
        assertThat(page.locator("body.working"))
                .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#canvas"))
                .hasAttribute("aria-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE));
        Locator tabs = page.locator("[role=tab]");
        assertThat(tabs).hasCount(5);
        for (int i = 0; i < 5; i++) {
            tabs.nth(i).dispatchEvent("click");
            check(page, "panel " + i);
        }
        page.context().close();
    }

    /** Accounts, tokens and data. */
    void administration() {
        Page page = page();
        logIn(page);
        page.navigate(origin + "/beheer");
        assertThat(page.locator("body"))
                .containsText("<b class=vreemd", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        check(page, "administration");
        page.context().close();
    }

    private void logIn(Page page) {
        page.navigate(origin + "/icon.svg");
        page.evaluate(
                "async ({ naam }) => { const { csrf } = await (await fetch('/api/v1/session')).json();"
                        + " const body = new URLSearchParams({ naam, wachtwoord: 'demo-' + naam });"
                        + " await fetch('/inloggen', { method: 'POST', headers: { [csrf.header]: csrf.token }, body, redirect: 'manual' }); }",
                Map.of("naam", "beheerder"));
    }
}
