package nl.wijkatelier.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import nl.wijkatelier.Browser;

/**
 * Times the residents' page in headless Chromium against a service that runs: {@code PortalBench http://localhost:8080}. From the letter typed
 * to the answers on screen (the page waits 50 ms for the next letter first), and from the choice of another figure to the second frame that
 * shows it. Prints milliseconds on the clock, and of processor time of the page's thread for each. See docs/benchmarks.md.
 */
public final class PortalBench {
    private static final String SEARCH = """
            async (rounds) => {
              const field = document.getElementById('query');
              const hits = document.getElementById('hits');
              const found = await (await fetch('/api/v1/search?q=s%201&limit=20')).json();
              const texts = found.flatMap(({ tekst }) => [...tekst].map((letter, i) => tekst.slice(0, i + 1))).filter((text) => text.trim() === text);
              const times = [];
              for (const text of texts.slice(0, rounds)) {
                hits.replaceChildren();
                const start = performance.now();
                field.value = text;
                field.dispatchEvent(new Event('input'));
                await new Promise((done) => new MutationObserver((all, self) => { self.disconnect(); done(); }).observe(hits, { childList: true }));
                times.push(performance.now() - start);
              }
              return times;
            }""";
    private static final String SWITCH = """
            async (rounds) => {
              const frame = () => new Promise(requestAnimationFrame);
              const radios = () => [...document.querySelectorAll('input[name=indicator]')];
              const times = [];
              for (let i = 0; i < rounds; i++) {
                const radio = radios()[(i + 1) % radios().length];
                const title = radio.nextElementSibling.textContent;
                const start = performance.now();
                radio.click();
                while (document.querySelector('#legend h2').textContent !== title) await frame();
                await frame();
                times.push(performance.now() - start);
              }
              return times;
            }""";

    private PortalBench() {}

    public static void main(String[] arguments) {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1440, 900);
            page.navigate(arguments[0]);
            page.waitForSelector("#canvas[aria-busy=false] path.leaflet-interactive");
            print("letters typed to answers on screen", page, SEARCH, 200);
            page.locator("#query").fill("");
            page.locator(".picker summary").click();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            print("another figure of the theme, first time", page, SWITCH, 8);
            print("another figure of the theme, again", page, SWITCH, 60);
        }
    }

    private static void print(String what, Page page, String program, int rounds) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
        double before = work(session);
        double[] times = ((List<?>) page.evaluate(program, rounds))
                .stream()
                        .mapToDouble(one -> ((Number) one).doubleValue())
                        .sorted()
                        .toArray();
        System.out.printf(
                "%s: %d times, work %.1f ms each, median %.0f ms, p95 %.0f ms, worst %.0f ms%n",
                what,
                times.length,
                1000 * (work(session) - before) / times.length,
                times[times.length / 2],
                times[times.length * 95 / 100],
                times[times.length - 1]);
    }

    /** Seconds of processor time that the page's thread has worked. */
    private static double work(CDPSession session) {
        for (JsonElement one : session.send("Performance.getMetrics").getAsJsonArray("metrics"))
            if (one.getAsJsonObject().get("name").getAsString().equals("TaskDuration"))
                return one.getAsJsonObject().get("value").getAsDouble();
        throw new IllegalStateException("no TaskDuration");
    }
}
