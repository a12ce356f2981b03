package nl.wijkatelier.api.plan;

import java.util.List;
import java.util.NoSuchElementException;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.coverage.Coverage;
import nl.wijkatelier.domain.coverage.Tolerances;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.plan.PlanStart;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Things;
import nl.wijkatelier.domain.rules.UnitRules;
import nl.wijkatelier.domain.unit.DivisionUnits;
import nl.wijkatelier.domain.unit.UnitGround;
import nl.wijkatelier.domain.unit.Units;
import nl.wijkatelier.domain.unit.UnitsBuild;

/** Bouwstenen of the sample region: a street through the middle of every row of buurten, one of them through a pand. */
final class SampleUnits {
    static final DivisionUnits NONE = indeling -> {
        throw new NoSuchElementException(indeling);
    };

    private SampleUnits() {}

    static DivisionUnits of() {
        return id -> new SampleRegion()
                .indelingen().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(SampleUnits::units)
                        .orElseThrow(() -> new NoSuchElementException(id));
    }

    private static Units units(Indeling indeling) {
        Coverage division = PlanStart.of(indeling, Addresses.of(List.of()), Tolerances.CBS)
                .state()
                .coverage();
        UnitGround.Builder ground = UnitGround.builder(UnitRules.load());
        for (double y = SampleRegion.Y + 147; y < SampleRegion.Y + 900; y += 300)
            ground.add(Things.bgt(
                    BgtType.WEGDEEL,
                    "w" + y,
                    "rijbaan lokale weg",
                    Things.box(SampleRegion.X - 50, y, SampleRegion.X + 1300, y + 6)));
        ground.add(Things.pand(
                "poort",
                Things.box(SampleRegion.X + 100, SampleRegion.Y + 140, SampleRegion.X + 110, SampleRegion.Y + 160)));
        return UnitsBuild.of(division, ground.build(), UnitRules.load(), Progress.NONE);
    }
}
