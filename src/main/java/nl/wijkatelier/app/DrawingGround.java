package nl.wijkatelier.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.plan.PlanStarts;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.rules.UnitRules;
import nl.wijkatelier.domain.unit.LineWork;
import nl.wijkatelier.domain.unit.UnitGround;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.domain.unit.UnitsBuild;

/** What borders are drawn along and what land is assigned by, made of the registers once per served version. Thread-safe. */
final class DrawingGround {
    private static final Set<BgtType> CUTS = EnumSet.of(BgtType.WEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);
    private static final Set<BgtType> LINES =
            EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);

    private final Registers registers;
    private final PlanStarts starts;
    private final UnitRules rules = UnitRules.load();
    private final PerVersion<LineWork> lines;
    private final PerVersion<Map<String, PerVersion<Units>>> units;
    private final Supplier<String> version;

    DrawingGround(Registers registers, PlanStarts starts, Supplier<String> version) {
        this.registers = registers;
        this.starts = starts;
        this.version = version;
        this.lines = new PerVersion<>(version);
        this.units = new PerVersion<>(version);
    }

    /** Makes what is not there yet, so that nobody has to wait for it. */
    void prepare(Progress progress) {
        lines.get(() -> lineWork(progress));
        List<Indeling> indelingen = registers.indelingen();
        if (!indelingen.isEmpty()) units(indelingen.get(indelingen.size() - 1).id(), progress);
    }

    /** The bouwstenen of a division; who asks while they are made waits. Throws NoSuchElementException for an unknown division. */
    Units units(String indeling) {
        return units(indeling, Progress.NONE);
    }

    private Units units(String indeling, Progress progress) {
        Coverage division = starts.of(indeling).coverage();
        return units.get(ConcurrentHashMap::new)
                .computeIfAbsent(indeling, k -> new PerVersion<>(version))
                .get(() -> UnitsBuild.of(division, unitGround(progress), rules, progress));
    }

    private UnitGround unitGround(Progress progress) {
        progress.begin("Bouwstenen lezen", -1);
        UnitGround.Builder builder = UnitGround.builder(rules);
        registers.bgt(CUTS, object -> {
            progress.check();
            builder.add(object);
        });
        registers.percelen(builder::add);
        progress.check();
        registers.panden(builder::add);
        progress.check();
        registers.adressen(builder::add);
        return builder.build();
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
