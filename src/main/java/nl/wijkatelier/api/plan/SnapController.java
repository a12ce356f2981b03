package nl.wijkatelier.api.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
        String[] parts = text.split(",");
        if (parts.length != 4) throw PlanRefused.field("bbox", text);
        try {
            Envelope box = new Envelope(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[3]));
            if (box.getArea() <= LARGEST) return box;
        } catch (NumberFormatException e) {
            throw PlanRefused.field("bbox", text);
        }
        throw PlanRefused.field("bbox", text);
    }
}
