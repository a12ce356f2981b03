package nl.wijkatelier.atelier;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import nl.wijkatelier.Browser;

/**
 * Times the atelier as a planner feels it, in headless Chromium over a service that runs with the demo region: {@code AtelierBench PORT}. The frames
 * are those over the 10,000 invented bouwstenen of {@code frontend/test}; everything else is the service's own.
 */
public final class AtelierBench {
    private static final int VISITS = 7;
    private static final int CHANGES = 25;
    private static final int MOVES = 150;

    /** Keeps the work of the page in each frame, and the time from one frame to the next, ms. */
    private static final String RECORD = """
            window.work = []; window.gaps = [];
            const frame = window.requestAnimationFrame.bind(window);
            window.requestAnimationFrame = (act) => frame((time) => { const begin = performance.now(); act(time); window.work.push(performance.now() - begin); });
            let last = 0;
            const tick = (time) => { if (last) window.gaps.push(time - last); last = time; frame(tick); };
            frame(tick);""";

    private static final String FORGET = "() => { work.length = 0; gaps.length = 0; }";

    private AtelierBench() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        try (Browser browser = Browser.start()) {
            visits(browser, port);
            changes(browser, port);
            frames(browser, port);
        }
    }

    /** From the navigation of a browser that keeps nothing to the bouwstenen, figures and findings on screen. */
    private static void visits(Browser browser, int port) {
        List<Double> whole = new ArrayList<>();
        List<Double> units = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        int plan = 0;
        for (int i = 0; i < VISITS; i++) {
            try (AtelierPage atelier = atelier(browser, port)) {
                if (plan == 0) plan = opened(atelier);
                atelier.open(plan);
                whole.add(mark(atelier.page, "plan-shown"));
                units.add(mark(atelier.page, "units-read"));
                sizes.add(atelier.received() / 1000.0);
            }
        }
        tell("first visit, kB without pictures of maps", sizes);
        tell("first visit, ms to the bouwstenen", units);
        tell("first visit, ms to all of the plan", whole);
    }

    /** A new plan that the service has opened before. */
    private static int opened(AtelierPage atelier) {
        int plan = atelier.makePlan("Meting");
        atelier.open(plan);
        return plan;
    }

    private static double mark(Page page, String name) {
        return ((Number) page.evaluate("(name) => performance.getEntriesByName(name)[0].startTime", name))
                .doubleValue();
    }

    /** From accepting to the figures in the panel, the way over the service and back within. */
    private static void changes(Browser browser, int port) {
        try (AtelierPage atelier = atelier(browser, port)) {
            int plan = opened(atelier);
            Scout scout = Scout.of(atelier.page, plan);
            atelier.open("plan=" + plan + "&kaart=" + scout.view());
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                atelier.aim(i % 2 == 0 ? scout.target() : scout.other());
                atelier.press("a");
                atelier.click(scout.units().get(0));
                atelier.accept();
                times.add(((Number) atelier.page.evaluate(
                                "() => { const last = (name) => performance.getEntriesByName(name).at(-1).startTime;"
                                        + " return last('figures-shown') - last('accept'); }"))
                        .doubleValue());
            }
            tell("accept, ms to the figures on screen", times);
        }
    }

    private static void frames(Browser browser, int port) throws IOException {
        String source = Files.readString(Path.of("frontend", "test", "atelier-region.mjs"))
                .replace("export ", "");
        try (AtelierPage atelier = atelier(browser, port)) {
            Page page = atelier.page;
            List<?> region = (List<?>)
                    page.evaluate(
                            "() => {" + source
                                    + "; const region = makeRegion(); return [JSON.stringify(packedBorders(region, 0)), JSON.stringify(packedUnits(region)), region.units.rings.length]; }");
            int plan = atelier.makePlan("Frames");
            answer(page, "**/api/v1/plans/*/borders*", region.get(0));
            answer(page, "**/api/v1/units*", region.get(1));
            page.addInitScript(RECORD);
            atelier.open("plan=" + plan + "&kaart=9.5/92500/462500");
            page.locator("#targetchoice").selectOption(new SelectOption().setIndex(40));
            System.out.printf("frames over %s bouwstenen%n", region.get(2));
            atelier.press("k");
            pressed(page, "brush", i -> 620 + 200 * Math.sin(i / 9.0), i -> 250 + 3 * i);
            atelier.press("Escape");
            atelier.press("v");
            double[] border = atelier.pixel(92_445, 462_500);
            pressed(page, "border drag", i -> border[0] + i / 2.0, i -> border[1] + 40 * Math.sin(i / 9.0));
        }
    }

    /** Moves the pressed pointer along, and tells the frames meanwhile. */
    private static void pressed(Page page, String what, IntToDoubleFunction x, IntToDoubleFunction y) {
        page.mouse().move(x.applyAsDouble(0), y.applyAsDouble(0));
        page.mouse().down();
        page.evaluate(FORGET);
        for (int i = 0; i < MOVES; i++) page.mouse().move(x.applyAsDouble(i), y.applyAsDouble(i));
        Map<?, ?> kept = (Map<?, ?>) page.evaluate("() => ({ work, gaps })");
        page.mouse().up();
        List<Double> gaps = numbers(kept.get("gaps"));
        tell(what + ", work of the page in a frame, ms", numbers(kept.get("work")));
        tell(what + ", ms from frame to frame", gaps);
        long quick = gaps.stream().filter(gap -> gap < 16.9).count();
        System.out.printf(Locale.ROOT, "%s, frames within 16.7 ms: %.1f %%%n", what, 100.0 * quick / gaps.size());
    }

    private static List<Double> numbers(Object found) {
        return ((List<?>) found)
                .stream().map(one -> ((Number) one).doubleValue()).toList();
    }

    private static AtelierPage atelier(Browser browser, int port) {
        return new AtelierPage(browser.page(1440, 900), port).signIn("planner");
    }

    private static void answer(Page page, String url, Object json) {
        page.route(
                url,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody((String) json)));
    }

    private static void tell(String what, List<Double> times) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, p95 %.1f, worst %.1f (%d)%n",
                what,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 1),
                sorted.length);
    }

    private static double at(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }
}
