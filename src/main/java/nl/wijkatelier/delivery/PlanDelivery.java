package nl.wijkatelier.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.compare.MovedAddress;
import nl.wijkatelier.domain.land.Cell;
import nl.wijkatelier.domain.land.Land;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanDesk;
import nl.wijkatelier.domain.plan.PlanDivision;
import nl.wijkatelier.domain.plan.PlanLog;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.rules.DrawingRules;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.engine.join.JoinedRegion;
import nl.wijkatelier.engine.join.JoinedRegions;
import nl.wijkatelier.engine.pass.RegisterPass;
import nl.wijkatelier.engine.render.Topographies;
import nl.wijkatelier.engine.style.Styles;

/** Makes the delivery package of a published division, or of a plan as a concept. Thread-safe; writing takes seconds. */
public final class PlanDelivery {
    private static final String SOURCE =
            "Bron: BAG en BRK (Kadaster), BGT (bronhouders), CBS; bewerkt met Wijkatelier.";

    private final PlanDesk desk;
    private final PlanLog log;
    private final DivisionStore divisions;
    private final JoinedRegions regions;
    private final Topographies topographies;
    private final Styles styles;
    private final Registers registers;
    private final DrawingRules rules;

    public PlanDelivery(
            PlanDesk desk,
            PlanLog log,
            DivisionStore divisions,
            JoinedRegions regions,
            Topographies topographies,
            Styles styles,
            Registers registers,
            DrawingRules rules) {
        this.desk = desk;
        this.log = log;
        this.divisions = divisions;
        this.regions = regions;
        this.topographies = topographies;
        this.styles = styles;
        this.registers = registers;
        this.rules = rules;
    }

    /**
     * A package that can be written.
     *
     * @param version names what is written: another one where other bytes would be
     */
    public record Order(String version, Writer writer) {}

    /** Writes a package, of what was there when it was ordered. */
    @FunctionalInterface
    public interface Writer {
        void write(Path target, Progress progress);
    }

    /**
     * The package of a division that was made of a plan. Throws NoSuchElementException for another division, and for one
     * whose figures are still being computed.
     */
    public Order published(String id) {
        JoinedRegion region = regions.current();
        DivisionVersion version = divisions
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("indeling " + id + " komt niet uit een plan"));
        Indeling indeling = region.indeling(id)
                .orElseThrow(() -> new NoSuchElementException("indeling " + id + " wordt nog berekend"));
        Head head = new Head(version.naam(), false, version.ingang(), version.besluit(), version.vervangt());
        return new Order("indeling " + id + "/" + region.version(), (target, progress) -> {
            Map<Level, FigureTable> figures = new EnumMap<>(Level.class);
            for (Level level : Level.values()) figures.put(level, region.figures(indeling, level));
            write(head, region, indeling, figures, desk.get(version.plan()), version.revisie(), target, progress);
        });
    }

    /** The package of a plan as it is now, marked as a concept; figures about people are not in it. */
    public Order concept(long id) {
        Plan plan = desk.get(id);
        int revision = plan.revision();
        JoinedRegion region = regions.current();
        return new Order(
                "plan " + id + "-" + revision + "/" + region.version(),
                (target, progress) -> concept(id, plan, revision, region, target, progress));
    }

    private void concept(long id, Plan plan, int revision, JoinedRegion region, Path target, Progress progress) {
        PlanState state = plan.stateAt(revision);
        PlanLog.Head head = log.find(id).orElseThrow();
        Optional<Indeling> from = region.indeling(head.indeling());
        LocalDate ingang = state.besluit().ingang();
        if (ingang == null)
            ingang = LocalDate.of(Integer.parseInt(head.indeling().substring(0, 4)) + 1, 1, 1);
        Map<AreaCode, String> names = new HashMap<>();
        from.ifPresent(one -> one.gemeenten().forEach(area -> names.put(area.code(), area.naam())));
        Indeling indeling = PlanDivision.of(state, ingang.getYear(), 0, names);
        String number = state.besluit().nummer();
        write(
                new Head(head.naam(), true, ingang, number, head.indeling()),
                region,
                indeling,
                Map.of(),
                plan,
                revision,
                target,
                progress);
    }

    private record Head(String naam, boolean concept, LocalDate ingang, String besluit, String vervangt) {}

    private void write(
            Head head,
            JoinedRegion region,
            Indeling indeling,
            Map<Level, FigureTable> figures,
            Plan plan,
            int revision,
            Path target,
            Progress progress) {
        PlanState state = plan.stateAt(revision);
        progress.begin("Vergelijken met de oude indeling", -1);
        Comparison comparison = Comparison.of(plan.first(), state, rules);
        DeliveryPackage content = new DeliveryPackage(
                head.naam(),
                head.concept(),
                region.fictief(),
                head.ingang(),
                head.besluit(),
                head.vervangt(),
                indeling,
                figures,
                plan.first(),
                state,
                comparison,
                plan.log().subList(0, revision),
                moved(comparison, progress),
                SOURCE);
        DeliveryZip.write(content, topographies.current(), styles, target, progress);
    }

    private Map<String, Adres> moved(Comparison comparison, Progress progress) {
        Set<String> ids = new HashSet<>();
        Set<Cell> cells = new HashSet<>();
        for (MovedAddress moved : comparison.adressen()) {
            ids.add(moved.nummeraanduiding());
            cells.add(Cell.of(moved.x(), moved.y()));
        }
        Map<String, Adres> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        RegisterPass reading = RegisterPass.over(registers, Land.of(cells));
        reading.adressen(adres -> {
            if (ids.contains(adres.nummeraanduiding())) found.put(adres.nummeraanduiding(), adres);
        });
        reading.run(progress);
        return found;
    }
}
