package nl.wijkatelier.atelier;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The atelier in a browser, as a planner uses it. It keeps what the console said and which requests left the origin. */
final class AtelierPage implements AutoCloseable {
    /** Metres to a pixel at zoom 0, as the page has it. */
    private static final double COARSEST = 3440.64;

    /** Milliseconds: a plan's first opening reads all its registers. */
    private static final double FIRST_PLAN = 60_000;

    final Page page;
    final List<String> errors = new ArrayList<>();
    final List<String> outside = new ArrayList<>();
    private final String origin;

    AtelierPage(Page page, int port) {
        this.page = page;
        this.origin = "http://localhost:" + port;
        page.onConsoleMessage(message -> {
            // refusals of the service are the page's to tell; the browser's line about them is no fault
            boolean refusal = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !refusal || message.text().contains("Content Security Policy"))
                errors.add(message.text() + " " + message.location());
        });
        page.onPageError(error -> errors.add(error));
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(origin + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) outside.add(url);
        });
    }

    /** Logs in with a demo account and comes to the list of plans. */
    AtelierPage logIn(String naam) {
        signIn(naam);
        page.navigate(origin + "/atelier");
        assertThat(page.locator("#start h2")).hasText("Plannen");
        return this;
    }

    /** Logs in with a demo account, without a page of the atelier. */
    AtelierPage signIn(String naam) {
        page.navigate(origin + "/icon.svg");
        Object came = page.evaluate(
                "async (naam) => { const { csrf } = await (await fetch('/api/v1/session')).json();"
                        + " const body = new URLSearchParams({ naam, wachtwoord: `demo-${naam}` });"
                        + " await fetch('/inloggen', { method: 'POST', headers: { [csrf.header]: csrf.token }, body, redirect: 'manual' });"
                        + " return (await (await fetch('/api/v1/session')).json()).naam; }",
                naam);
        if (!naam.equals(came)) throw new AssertionError("log-in of " + naam + " gave " + came);
        return this;
    }

    /** Makes a plan over the API as who is logged in; its number. */
    int makePlan(String naam) {
        return number(ask("POST", "/api/v1/plans", Map.of("naam", naam, "indeling", "2024")), "plan", "id");
    }

    /** Opens a plan and waits until all of it is there. */
    AtelierPage open(int plan) {
        return open("plan=" + plan);
    }

    AtelierPage open(String query) {
        page.navigate(origin + "/atelier?" + query);
        return shown();
    }

    AtelierPage shown() {
        assertThat(page.locator("body.working"))
                .isAttached(new LocatorAssertions.IsAttachedOptions().setTimeout(FIRST_PLAN));
        assertThat(page.locator("#canvas")).hasAttribute("aria-busy", "false");
        return this;
    }

    /** Bytes that the page and all that it asked for took on the line, compressed and with headers, but for pictures of maps. */
    int received() {
        return number(
                page.evaluate(
                        "() => ({ bytes: ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))"
                                + ".filter((one) => !one.name.includes('/wms')).reduce((sum, one) => sum + one.transferSize, 0) })"),
                "bytes");
    }

    /** Answer of the service to who is logged in. */
    Object ask(String method, String path, Object body) {
        return page.evaluate(
                "async ([method, path, body]) => {"
                        + " const { csrf } = await (await fetch('/api/v1/session')).json();"
                        + " const headers = { 'content-type': 'application/json', [csrf.header]: csrf.token };"
                        + " const answer = await fetch(path, { method, headers, body: body ? JSON.stringify(body) : undefined });"
                        + " if (!answer.ok) throw new Error(path + ' ' + answer.status + ' ' + await answer.text());"
                        + " return (answer.headers.get('content-type') ?? '').includes('json') ? answer.json() : null; }",
                body == null ? new Object[] {method, path} : new Object[] {method, path, body});
    }

    private static int number(Object answer, String... names) {
        Object value = answer;
        for (String name : names) value = ((Map<?, ?>) value).get(name);
        return ((Number) value).intValue();
    }

    /** The middle of the view and its metres to a pixel, as the address tells them. */
    private double[] view() {
        String text = page.url().replaceAll(".*[?&]kaart=([^&]*).*", "$1");
        String[] parts = text.split("/");
        return new double[] {
            COARSEST / Math.pow(2, Double.parseDouble(parts[0])),
            Double.parseDouble(parts[1]),
            Double.parseDouble(parts[2])
        };
    }

    /** Where a place in RD metres is on the screen. */
    double[] pixel(double x, double y) {
        double[] view = view();
        BoundingBox map = page.locator("#map").boundingBox();
        return new double[] {
            map.x + map.width / 2 + (x - view[1]) / view[0], map.y + map.height / 2 - (y - view[2]) / view[0]
        };
    }

    void click(double[] place) {
        double[] at = pixel(place[0], place[1]);
        page.mouse().click(at[0], at[1]);
    }

    /** Drags along places in RD metres. */
    void drag(double[]... places) {
        double[] first = pixel(places[0][0], places[0][1]);
        page.mouse().move(first[0], first[1]);
        page.mouse().down();
        for (double[] place : places) {
            double[] at = pixel(place[0], place[1]);
            page.mouse().move(at[0], at[1], new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        }
        page.mouse().up();
    }

    /** Draws a border from one place of an old one over a place beside it to another; what it does is pending then. */
    void drawBorder(Scout scout) {
        press("g");
        for (double[] place :
                List.of(scout.border().get(0), scout.beyond(), scout.border().get(2))) click(place);
        page.getByText("Afronden").click();
        effect();
    }

    void press(String keys) {
        page.keyboard().press(keys);
    }

    /** Chooses the buurt that gets land. */
    void aim(String code) {
        page.locator("#targetchoice").selectOption(code);
    }

    Locator pending() {
        return page.locator("#pending");
    }

    Locator pendingText() {
        return page.locator("#pending .what");
    }

    /** Waits for the effect of what is pending. */
    Locator effect() {
        assertThat(page.locator("#pending table")).isVisible();
        return page.locator("#pending tbody tr");
    }

    void accept() {
        assertThat(page.locator("#accept")).isEnabled();
        page.locator("#accept").click();
        assertThat(pending()).isHidden();
    }

    Locator toast() {
        return page.locator(".toast").last();
    }

    void tab(String name) {
        page.locator("#tab-" + name).click();
        assertThat(page.locator("#panel-" + name)).isVisible();
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    /** The row of a buurt in the panel of figures. */
    Locator figures(String code) {
        return page.locator("#panel-figures tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("[data-key='" + code + "']")));
    }

    /** The number of dwellings of a buurt as the panel of figures shows it. */
    String dwellings(String code) {
        return figures(code).locator("td").nth(1).textContent();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
