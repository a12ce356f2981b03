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
import nl.wijkatelier.engine.pass.RegisterPass;

/** What borders are drawn along and what land is assigned by, made of the registers once per served version. Thread-safe. */
final class DrawingGround implements PassTaker {
    private static final Set<BgtType> CUTS = EnumSet.of(BgtType.WEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);
    private static final Set<BgtType> LINES =
            EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);

    private final Registers registers;
    private final PlanStarts starts;
    private final PlanBasis basis;
    private final UnitRules rules = UnitRules.load();
    private final PerVersion<LineWork> lines;
    private final PerVersion<Map<String, PerVersion<Units>>> units;
    private final Supplier<String> version;
    private final Gathered<LineWork.Builder> linesTaken = new Gathered<>();
    private final Gathered<UnitGround.Builder> groundTaken = new Gathered<>();

    DrawingGround(Registers registers, PlanStarts starts, PlanBasis basis, Supplier<String> version) {
        this.registers = registers;
        this.starts = starts;
        this.basis = basis;
        this.version = version;
        this.lines = new PerVersion<>(version);
        this.units = new PerVersion<>(version);
    }

    @Override
    public boolean lacks(String of) {
        return !lines.has(of) && !linesTaken.has(of);
    }

    @Override
    public Runnable on(RegisterPass pass, String of) {
        LineWork.Builder line = lines(pass);
        UnitGround.Builder ground = ground(pass);
        return () -> {
            linesTaken.keep(of, line);
            groundTaken.keep(of, ground);
        };
    }

    /** Makes what is not there yet, so that nobody has to wait for it. */
    void prepare(Progress progress) {
        lines.get(() -> lineWork(progress));
        List<Indeling> indelingen = basis.indelingen();
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
        return groundTaken
                .take(version.get())
                .orElseGet(() -> {
                    RegisterPass pass = RegisterPass.over(registers);
                    UnitGround.Builder ground = ground(pass);
                    pass.run(progress);
                    return ground;
                })
                .build();
    }

    private UnitGround.Builder ground(RegisterPass pass) {
        UnitGround.Builder ground = UnitGround.builder(rules);
        pass.adressen(ground::add);
        pass.panden(ground::add);
        pass.bgt(CUTS, ground::add);
        pass.percelen(ground::add);
        return ground;
    }

    LineWork lines() {
        return lines.get(() -> lineWork(Progress.NONE));
    }

    private LineWork lineWork(Progress progress) {
        return linesTaken
                .take(version.get())
                .orElseGet(() -> {
                    RegisterPass pass = RegisterPass.over(registers);
                    LineWork.Builder line = lines(pass);
                    pass.run(progress);
                    return line;
                })
                .build();
    }

    private static LineWork.Builder lines(RegisterPass pass) {
        LineWork.Builder line = LineWork.builder();
        pass.bgt(LINES, line::add);
        // where a road and a perceel share a line, it is the road's: surfaces come first
        pass.percelen(line::add);
        return line;
    }
}
