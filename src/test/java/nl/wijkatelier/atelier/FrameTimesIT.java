package nl.wijkatelier.atelier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Records how long frames take with 10,000 bouwstenen, in {@code target/atelier-frames.txt}: the work of the page in each, and the
 * time from one to the next, which tells of the machine as well. The units are the invented ones of {@code frontend/test}.
 */
class FrameTimesIT extends AtelierService {
    private static final int UNITS = 10_000;
    private static final String RECORD = """
            window.work = []; window.gaps = [];
            const frame = window.requestAnimationFrame.bind(window);
            window.requestAnimationFrame = (act) => frame((time) => { const begin = performance.now(); act(time); window.work.push(performance.now() - begin); });
            let last = 0;
            const tick = (time) => { if (last) window.gaps.push(time - last); last = time; frame(tick); };
            frame(tick);""";
    private static final String TELL = """
            () => {
              const at = (all, part) => all.length ? [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(part * all.length))].toFixed(1) : '-';
              const told = `work of the page p50 ${at(work, 0.5)} p95 ${at(work, 0.95)} max ${at(work, 1)} ms; frames ${gaps.length}, apart p50 ${at(gaps, 0.5)} p95 ${at(gaps, 0.95)} ms, ${Math.round((100 * gaps.filter((one) => one < 16.9).length) / gaps.length)} % within 16.7 ms`;
              work.length = 0;
              gaps.length = 0;
              return told;
            }""";

    @Test
    void brushAndBorderDrag_areRecordedWithTenThousandUnits() throws IOException {
        String source = Files.readString(Path.of("frontend", "test", "atelier-region.mjs"))
                .replace("export ", "");
        try (AtelierPage atelier = as("planner")) {
            Page page = atelier.page;
            List<?> region = (List<?>) page.evaluate("() => {" + source
                    + "; const region = makeRegion(); return [JSON.stringify(packedBorders(region, 0)),"
                    + " JSON.stringify(packedUnits(region)), region.units.id.length]; }");
            assertThat(region.get(2)).isEqualTo(UNITS);
            int plan = atelier.makePlan("Frames");
            answer(page, "**/api/v1/plans/*/borders*", region.get(0));
            answer(page, "**/api/v1/units*", region.get(1));
            page.addInitScript(RECORD);
            atelier.open("plan=" + plan + "&kaart=9.5/92500/462500");
            page.locator("#targetchoice")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(40));
            atelier.press("k");
            page.evaluate(TELL);
            page.mouse().move(620, 300);
            page.mouse().down();
            for (int i = 0; i < 150; i++) page.mouse().move(620 + 200 * Math.sin(i / 9.0), 250 + 3 * i);
            String brush = (String) page.evaluate(TELL);
            page.mouse().up();
            atelier.press("Escape");
            atelier.press("v");
            page.evaluate(TELL);
            double[] border = atelier.pixel(92_445, 462_500);
            page.mouse().move(border[0], border[1]);
            page.mouse().down();
            for (int i = 0; i < 150; i++) page.mouse().move(border[0] + i / 2.0, border[1] + 40 * Math.sin(i / 9.0));
            String drag = (String) page.evaluate(TELL);
            page.mouse().up();
            Files.writeString(
                    Path.of("target", "atelier-frames.txt"), "brush: " + brush + "\nborder drag: " + drag + "\n");
            assertThat(brush).contains("work of the page");
        }
    }

    private static void answer(Page page, String url, Object json) {
        page.route(
                url,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody((String) json)));
    }
}
