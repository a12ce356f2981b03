package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkatelier.LinearBounds;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.AreaTree;
import nl.wijkatelier.domain.disclosure.Sums;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.statistics.FigureTable;
import nl.wijkatelier.domain.statistics.Formula;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Measure;
import nl.wijkatelier.domain.statistics.Value;

/** An attack on the tables as they are published: every level, every indicator of people, their numbers and their bounds. */
class PublishedAttackTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final List<Measure> AGES = List.of(
            Measure.INWONERS_0_TOT_15,
            Measure.INWONERS_15_TOT_25,
            Measure.INWONERS_25_TOT_45,
            Measure.INWONERS_45_TOT_65,
            Measure.INWONERS_65_PLUS);
    private static final int LEAST = 50;
    private static final double PROTECTION = 4;

    private JoinedRegion region;
    private Indeling newest;
    private Sums truth;
    private AreaTree tree;

    @Property(tries = 12)
    void ages_ofABuurtWithFewPeople_stayUnknownWhateverIsDerived(@ForAll long seed) {
        join(seed);
        List<Measure> unknowns = new ArrayList<>(AGES);
        unknowns.add(Measure.INWONERS);
        LinearBounds bounds = learn(unknowns);
        for (int area = 0; area < newest.buurten().size(); area++) {
            long persons = truth.get(Measure.INWONERS, tree.node(Level.BUURT, area));
            if (persons == 0 || persons >= LEAST) continue;
            assertThat(region.figures(newest, Level.BUURT).value("aandeel_0_15", area))
                    .isEqualTo(Value.missing(Value.Reason.SECRET));
            for (Measure age : AGES)
                assertThat(bounds.width(sum(bounds, Set.of(age), unknowns, Level.BUURT, area, 1)))
                        .as("%s of %d persons", age, persons)
                        .isGreaterThanOrEqualTo(Math.min(PROTECTION, persons) - 1e-6);
        }
    }

    private void join(long seed) {
        RandomRegisters registers = new RandomRegisters(seed, 150);
        region = RegionJoin.join(registers, registers, CATALOGUE, "v", true, Progress.NONE);
        newest = region.indelingen().get(1);
        Division division = Division.of(newest);
        tree = AreaTree.of(newest);
        Tally tally = RegionJoin.tallies(
                        registers,
                        registers,
                        JoinSettings.fictional().keys(),
                        List.of(division),
                        new PeopleOverlay(List.of()),
                        Progress.NONE)
                .get(0);
        truth = new TreeSums(division, tree, tally);
    }

    /** Everything that is published about those measures only. */
    private LinearBounds learn(List<Measure> unknowns) {
        LinearBounds bounds =
                new LinearBounds(unknowns.size() * newest.buurten().size());
        for (Level level : Level.values()) {
            FigureTable table = region.figures(newest, level);
            for (Indicator indicator : table.indicators()) {
                Formula teller = Formula.of(indicator.teller());
                Formula noemer = Formula.of(indicator.noemer() == null ? "een" : indicator.noemer());
                boolean ours = teller.kerncijfer() == null
                        && !teller.measures().isEmpty()
                        && unknowns.containsAll(teller.measures())
                        && unknowns.containsAll(noemer.measures());
                for (int area = 0; ours && area < table.areas().size(); area++)
                    if (table.value(indicator.id(), area) instanceof Value.Number number) {
                        bounds.atLeast(
                                row(bounds, unknowns, level, area, teller, noemer, number.low() / indicator.factor()),
                                constant(noemer, number.low()));
                        bounds.atMost(
                                row(bounds, unknowns, level, area, teller, noemer, number.high() / indicator.factor()),
                                constant(noemer, number.high()));
                    }
            }
        }
        for (int area = 0; area < newest.buurten().size(); area++) {
            double[] whole = sum(bounds, Set.of(Measure.INWONERS), unknowns, Level.BUURT, area, 1);
            add(whole, Set.copyOf(AGES), unknowns, Level.BUURT, area, -1);
            bounds.atLeast(whole, 0);
            bounds.atMost(whole, 0);
        }
        return bounds;
    }

    /** A count is bounded itself; a quotient bounds what is above the line less so many times what is below it. */
    private static double constant(Formula noemer, double bound) {
        return noemer.measures().isEmpty() ? bound : 0;
    }

    private double[] row(
            LinearBounds bounds,
            List<Measure> unknowns,
            Level level,
            int area,
            Formula teller,
            Formula noemer,
            double times) {
        double[] row = bounds.row();
        add(row, Set.copyOf(teller.plus()), unknowns, level, area, 1);
        add(row, Set.copyOf(teller.minus()), unknowns, level, area, -1);
        add(row, Set.copyOf(noemer.plus()), unknowns, level, area, -times);
        add(row, Set.copyOf(noemer.minus()), unknowns, level, area, times);
        return row;
    }

    private double[] sum(
            LinearBounds bounds, Set<Measure> measures, List<Measure> unknowns, Level level, int area, double times) {
        double[] row = bounds.row();
        add(row, measures, unknowns, level, area, times);
        return row;
    }

    private void add(double[] row, Set<Measure> measures, List<Measure> unknowns, Level level, int area, double times) {
        String prefix = newest.areas(level).get(area).code().text().substring(2);
        for (int leaf = 0; leaf < newest.buurten().size(); leaf++)
            if (newest.buurten().get(leaf).code().text().substring(2).startsWith(prefix))
                for (Measure measure : measures)
                    row[unknowns.indexOf(measure) * newest.buurten().size() + leaf] += times;
    }
}
