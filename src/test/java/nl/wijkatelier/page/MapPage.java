package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.Accessibility;

/** The map page in a browser, as people use it. It keeps what the console said and which requests left the origin. */
final class MapPage implements AutoCloseable {
    /** Milliseconds: the first page of all waits until the first map has been made. */
    private static final double FIRST_MAP = 60_000;

    final Page page;
    final List<String> errors = new ArrayList<>();
    final List<String> outside = new ArrayList<>();
    private final String origin;

    MapPage(Page page, int port) {
        this.page = page;
        this.origin = "http://localhost:" + port;
        consultations("[]");
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy"))
                errors.add(message.text() + " " + message.location());
        });
        page.onPageError(error -> errors.add(error));
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) outside.add(url);
        });
    }

    /** Opens the page with a query such as "?niveau=wijk" and waits until the map shows. */
    MapPage open(String query) {
        page.navigate(origin + "/" + query);
        return shown();
    }

    MapPage shown() {
        assertThat(page.locator(".picker")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(FIRST_MAP));
        assertThat(areas().first()).isAttached();
        assertThat(page.locator("#canvas")).hasAttribute("aria-busy", "false");
        return this;
    }

    /** Answers which drafts are open for remarks. */
    void consultations(String json) {
        answer("**/api/v1/consultations", json);
    }

    /** Lets the service tell which drafts are open, whatever other tests left. */
    void everyConsultation() {
        page.unroute("**/api/v1/consultations");
    }

    /** Latitude and longitude of the middle of the map, as the address holds them. */
    Map<String, String> centre() {
        String[] view = page.url().replaceAll(".*kaart=([^&]*).*", "$1").split("/");
        return Map.of("lat", view[1], "lng", view[2]);
    }

    /** Keeps a picture of the page and fails where axe-core finds a violation. */
    void accessible(String state) {
        Accessibility.check(page, state);
    }

    /** Answers what a pattern of addresses asks with this JSON. */
    void answer(String pattern, String json) {
        page.route(
                pattern,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(json)));
    }

    /** The areas as drawn on the first map. */
    Locator areas() {
        return page.locator("#map path.leaflet-interactive");
    }

    /** What the service answers to a path, as text. */
    String asked(String path) {
        return (String) page.evaluate("async (path) => (await fetch(path)).text()", path);
    }

    /** A value of what the service answers: {@code pick} is a function of the JSON. */
    Object asked(String path, String pick) {
        return page.evaluate("async ([path]) => (" + pick + ")(await (await fetch(path)).json())", List.of(path));
    }

    /** Waits until what was asked last is on screen. */
    void settled() {
        assertThat(page.locator("#canvas")).hasAttribute("aria-busy", "false");
    }

    Locator legendTitle() {
        return page.locator("#legend h2");
    }

    Locator cardName() {
        return page.locator("#cardname");
    }

    /** Opens the list of figures and clicks theme and figure. */
    void chooseFigure(String theme, String title) {
        page.locator(".picker summary").click();
        page.locator(".picker .themes label")
                .filter(new Locator.FilterOptions().setHasText(theme))
                .click();
        page.getByLabel(title, new Page.GetByLabelOptions().setExact(true))
                .locator("xpath=..")
                .click();
        assertThat(legendTitle()).hasText(title);
    }

    /** Clicks a button of a row of choices, such as the level "Wijk". */
    void chooseSegment(String name, String value) {
        page.locator("input[name=" + name + "][value='" + value + "']")
                .locator("xpath=..")
                .click();
        settled();
    }

    /** The index of an area that lies under the centre of its own box, so that a click there hits it. */
    int clickable() {
        return ((Number)
                        page.evaluate(
                                "() => [...document.querySelectorAll('#map path.leaflet-interactive')].findIndex((path) => {"
                                        + " const box = path.getBoundingClientRect();"
                                        + " return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === path; })"))
                .intValue();
    }

    void clickArea(int index) {
        BoundingBox box = areas().nth(index).boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
