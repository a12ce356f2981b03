package nl.wijkatelier.app;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.unit.LineWork;

/** What borders are drawn along, read of the registers once per served version. Thread-safe. */
final class DrawingGround {
    private static final Set<BgtType> LINES =
            EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);

    private final Registers registers;
    private final PerVersion<LineWork> lines;

    DrawingGround(Registers registers, Supplier<String> version) {
        this.registers = registers;
        this.lines = new PerVersion<>(version);
    }

    /** Makes what is not there yet, so that nobody has to wait for it. */
    void prepare(Progress progress) {
        lines.get(() -> lineWork(progress));
    }

    LineWork lines() {
        return lines.get(() -> lineWork(Progress.NONE));
    }

    private LineWork lineWork(Progress progress) {
        progress.begin("Lijnen om langs te tekenen", -1);
        LineWork.Builder builder = LineWork.builder();
        registers.bgt(LINES, object -> {
            progress.check();
            progress.objects(1);
            builder.add(object);
        });
        registers.percelen(perceel -> {
            progress.check();
            progress.objects(1);
            builder.add(perceel);
        });
        return builder.build();
    }
}
