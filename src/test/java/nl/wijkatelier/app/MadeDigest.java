package nl.wijkatelier.app;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.engine.join.DraftFigures;
import nl.wijkatelier.engine.join.DraftRelease;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.render.MapPainter;
import nl.wijkatelier.engine.render.Projection;
import nl.wijkatelier.engine.render.Topography;
import nl.wijkatelier.engine.render.Viewport;
import nl.wijkatelier.engine.search.Hit;
import nl.wijkatelier.engine.search.SearchIndex;
import org.locationtech.jts.geom.Envelope;

/** Digests of what was made of the registers, so that two builds can be compared. */
final class MadeDigest {
    private static final int SIDE = 400;

    private final MessageDigest digest;

    private MadeDigest() throws Exception {
        digest = MessageDigest.getInstance("SHA-256");
    }

    private void add(Object text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String end() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    /** Every value of every table, with its provenance. */
    static String figures(JoinedRegion region) throws Exception {
        MadeDigest all = new MadeDigest();
        for (int jaar : region.jaren())
            for (Level level : Level.values()) table(region.find(jaar, level).orElseThrow(), all);
        for (Indeling indeling : region.indelingen()) {
            all.add(indeling.id());
            for (Level level : Level.values()) table(region.figures(indeling, level), all);
        }
        return all.end();
    }

    private static void table(FigureTable table, MadeDigest all) {
        for (Indicator indicator : table.indicators()) {
            all.add(indicator.id() + table.herkomst(indicator.id()));
            for (int area = 0; area < table.areas().size(); area++) {
                Area one = table.areas().get(area);
                all.add(one.code() + one.naam() + table.value(indicator.id(), area));
            }
        }
    }

    /** Pictures of all layers at four scales and places. */
    static String pictures(Topography map) throws Exception {
        MadeDigest all = new MadeDigest();
        double[] b = map.bounds();
        for (double metres : new double[] {0.5, 2, 8, 64})
            for (double part : new double[] {0.3, 0.5, 0.7}) {
                double x = b[0] + (b[2] - b[0]) * part;
                double y = b[1] + (b[3] - b[1]) * part;
                Viewport view = Viewport.of(Projection.RD, x, y, x + SIDE * metres, y + SIDE * metres, SIDE, SIDE);
                BufferedImage picture = MapPainter.paint(
                        List.of(map.layer(Topography.GROUP, Projection.RD)), view, 0xFFFFFF, () -> false);
                int[] pixels = picture.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE);
                for (int pixel : pixels) {
                    all.digest.update((byte) (pixel >> 16));
                    all.digest.update((byte) (pixel >> 8));
                    all.digest.update((byte) pixel);
                }
            }
        return all.end();
    }

    /** Answers to beginnings of words, postcodes and codes. */
    static String places(SearchIndex places) throws Exception {
        MadeDigest all = new MadeDigest();
        for (char a = 'a'; a <= 'z'; a++)
            for (String text : List.of(a + "", a + "e", a + "o 1", "9901" + a, "99 " + a + " 12"))
                for (Hit hit : places.find(text, 50))
                    all.add(text
                            + hit.kind()
                            + hit.text()
                            + hit.explanation()
                            + hit.x()
                            + hit.y()
                            + hit.box()
                            + (hit.buurt() == null ? "" : hit.buurt().code()));
        for (int postcode = 1000; postcode < 10000; postcode += 7)
            for (Hit hit : places.find(Integer.toString(postcode), 50)) all.add(hit.text() + hit.x() + hit.y());
        return all.end();
    }

    /** Lines to draw along, with their kinds. */
    static String lines(LineWork lines) throws Exception {
        MadeDigest all = new MadeDigest();
        for (LineWork.Line line : lines.near(new Envelope(0, 300_000, 300_000, 620_000))) {
            all.add(line.soort());
            for (int value : line.millimetres()) all.add(value);
        }
        return all.end();
    }

    /** Bouwstenen: which buurt, how many addresses, and their land. */
    static String units(Units units) throws Exception {
        MadeDigest all = new MadeDigest();
        Coverage land = units.coverage();
        for (int unit = 1; unit <= units.size(); unit++)
            all.add(units.buurt(unit) + " " + units.adressen(unit) + " " + units.woningen(unit));
        land.faces().forEach(face -> all.add(face.id() + " " + face.area() + " " + face.surface() + face.envelope()));
        return all.end();
    }

    /** Figures of a plan that nobody has changed. */
    static String drafts(DraftFigures drafts, PlanState first) throws Exception {
        MadeDigest all = new MadeDigest();
        Plan plan = Plan.from(first);
        DraftRelease release = drafts.of(plan, first, first);
        List<String> lines = new ArrayList<>();
        first.buurten().values().forEach(buurt -> {
            for (Indicator indicator : drafts.indicators())
                lines.add(buurt.code() + indicator.id() + release.value(buurt.code(), indicator.id()));
        });
        lines.forEach(all::add);
        return all.end();
    }
}
