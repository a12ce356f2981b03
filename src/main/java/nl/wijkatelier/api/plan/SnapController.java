package nl.wijkatelier.api.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.plan.PlanRefused;
import nl.wijkatelier.domain.unit.LineWork;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the lines of the registers that a border may follow, for pages on which borders are drawn. */
@RestController
public class SnapController {
    /** m2. */
    private static final double LARGEST = 4_000_000;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{0,20})?");

    private final Supplier<LineWork> lines;

    public SnapController(Supplier<LineWork> lines) {
        this.lines = lines;
    }

    /** @param xy whole millimetres: x and y of the first position from the origin, then differences */
    record Line(String soort, long[] xy) {}

    record Lines(List<Long> origin, double unit, List<Line> lines) {}

    /**
     * The lines whose boxes meet a rectangle; they may reach outside it.
     *
     * @param bbox x1,y1,x2,y2 in RD metres, at most 4 km2
     */
    @GetMapping("/api/v1/snap")
    Lines lines(@RequestParam String bbox) {
        Envelope box = box(bbox);
        List<Long> origin = List.of((long) Math.floor(box.getMinX()), (long) Math.floor(box.getMinY()));
        return new Lines(
                origin,
                PackedLine.UNIT,
                lines.get().near(box).stream()
                        .map(line -> new Line(
                                line.soort().text(),
                                PackedLine.of(
                                        Arrays.stream(line.millimetres())
                                                .asLongStream()
                                                .toArray(),
                                        origin)))
                        .toList());
    }

    private static Envelope box(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4
                || !Arrays.stream(parts).allMatch(part -> NUMBER.matcher(part).matches()))
            throw bad(text, "are no four numbers");
        double[] at = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
        if (!(at[0] < at[2] && at[1] < at[3])) throw bad(text, "has no minimum before its maximum");
        // so near the origin of RD there is nothing: these are degrees
        if (Math.abs(at[2]) <= 180 && Math.abs(at[3]) <= 180) throw bad(text, "are degrees");
        Envelope box = new Envelope(at[0], at[2], at[1], at[3]);
        if (!(box.getArea() <= LARGEST)) throw bad(text, "is more than 4 km2");
        return box;
    }

    private static PlanRefused bad(String text, String why) {
        return PlanRefused.field("bbox", text + ", which " + why + "; x1,y1,x2,y2 in RD metres");
    }
}
