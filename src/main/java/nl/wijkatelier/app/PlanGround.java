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
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.domain.rules.DrawingRules;

/** What plans are judged against, read of the registers once per served version. Thread-safe. */
final class PlanGround implements Supplier<Surroundings> {
    private static final Set<BgtType> LINES =
            EnumSet.of(BgtType.WEGDEEL, BgtType.ONDERSTEUNENDWEGDEEL, BgtType.WATERDEEL, BgtType.SPOOR);

    private final Registers registers;
    private final DrawingRules rules;
    private final PerVersion<Surroundings> memory;

    PlanGround(Registers registers, DrawingRules rules, Supplier<String> version) {
        this.registers = registers;
        this.rules = rules;
        this.memory = new PerVersion<>(version);
    }

    @Override
    public Surroundings get() {
        return memory.get(this::read);
    }

    private Surroundings read() {
        Topography.Builder topography = Topography.builder(rules);
        registers.bgt(LINES, topography::add);
        registers.percelen(topography::add);
        registers.panden(topography::add);
        Set<AreaCode> codes = new HashSet<>();
        for (Indeling indeling : registers.indelingen()) {
            indeling.wijken().forEach(wijk -> codes.add(wijk.code()));
            indeling.buurten().forEach(buurt -> codes.add(buurt.code()));
        }
        List<Woonplaats> woonplaatsen = new ArrayList<>();
        registers.woonplaatsen(woonplaatsen::add);
        return new Surroundings(codes, Surroundings.woonplaatsen(woonplaatsen), topography.build());
    }
}
