package nl.wijkatelier.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.finding.Surroundings;
import nl.wijkatelier.domain.finding.Topography;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.engine.pass.RegisterPass;

/** What plans are judged against, read of the registers once per served version. Thread-safe. */
final class PlanGround implements Supplier<Surroundings>, PassTaker {
    private static final Set<BgtType> LINES =
            EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);

    private final Registers registers;
    private final DrawingRules rules;
    private final Supplier<String> version;
    private final PerVersion<Surroundings> memory;
    private final Gathered<Reading> gathered = new Gathered<>();

    PlanGround(Registers registers, DrawingRules rules, Supplier<String> version) {
        this.registers = registers;
        this.rules = rules;
        this.version = version;
        this.memory = new PerVersion<>(version);
    }

    @Override
    public boolean lacks(String of) {
        return !memory.has(of) && !gathered.has(of);
    }

    @Override
    public Runnable on(RegisterPass pass, String of) {
        Reading reading = new Reading(pass, rules);
        return () -> gathered.keep(of, reading);
    }

    @Override
    public Surroundings get() {
        return memory.get(
                () -> gathered.take(version.get()).orElseGet(this::read).surroundings());
    }

    private Reading read() {
        RegisterPass pass = RegisterPass.over(registers);
        Reading reading = new Reading(pass, rules);
        pass.run(Progress.NONE);
        return reading;
    }

    /** What is taken while the registers are read. */
    private static final class Reading {
        private final Topography.Builder topography;
        private final List<Woonplaats> woonplaatsen = new ArrayList<>();
        private final Set<AreaCode> codes = new HashSet<>();

        Reading(RegisterPass pass, DrawingRules rules) {
            topography = Topography.builder(rules);
            pass.panden(topography::add);
            pass.bgt(LINES, topography::add);
            pass.percelen(topography::add);
            pass.woonplaatsen(woonplaatsen::add);
            for (Indeling indeling : pass.indelingen()) {
                indeling.wijken().forEach(wijk -> codes.add(wijk.code()));
                indeling.buurten().forEach(buurt -> codes.add(buurt.code()));
            }
        }

        Surroundings surroundings() {
            return new Surroundings(codes, Surroundings.woonplaatsen(woonplaatsen), topography.build());
        }
    }
}
