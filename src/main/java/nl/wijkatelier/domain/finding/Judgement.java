package nl.wijkatelier.domain.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import nl.wijkatelier.domain.plan.PlanStep;
import nl.wijkatelier.domain.plan.StateMemory;
import nl.wijkatelier.domain.rules.DrawingRules;

/**
 * The findings and metrics of a state, from which those of another state of the same plan follow by looking at what differs only.
 * The answers are those of {@link Findings} and {@link Metrics}. Immutable and thread-safe.
 */
public final class Judgement implements StateMemory.OfState {
    private final PlanState first;
    private final PlanState state;
    private final Surroundings around;
    private final DrawingRules rules;
    private final Map<Integer, List<Finding>> shapes = new HashMap<>();
    private final Map<AreaCode, List<Finding>> woonplaatsen = new HashMap<>();
    private final Map<Integer, BorderLook> borders = new HashMap<>();
    private final List<Finding> findings;

    private Judgement(PlanState first, PlanState state, Surroundings around, DrawingRules rules, Judgement near) {
        this.first = first;
        this.state = state;
        this.around = around;
        this.rules = rules;
        List<InnerBorders.Border> all = InnerBorders.of(state, state.buurten().keySet());
        SortedSet<Integer> touched =
                near == null ? new TreeSet<>(state.buurten().keySet()) : touched(near.state, state, all);
        judgeShapes(touched, near);
        judgeWoonplaatsen(touched, near);
        List<Finding> found = new ArrayList<>();
        shapes.values().forEach(found::addAll);
        woonplaatsen.values().forEach(found::addAll);
        new CodeFindings(first, state, around.eerdereCodes())
                .collect(state.buurten().keySet(), found);
        if (around.topografie() != null)
            for (InnerBorders.Border border : all) look(border, near).collect(border, found);
        this.findings = Findings.inOrder(found);
    }

    /** Of the state that a plan starts from. */
    public static Judgement of(PlanState first, Surroundings around, DrawingRules rules) {
        return new Judgement(first, first, around, rules, null);
    }

    /** Of another state of the same plan. */
    public Judgement on(PlanState other) {
        return other == state ? this : new Judgement(first, other, around, rules, this);
    }

    @Override
    public PlanState state() {
        return state;
    }

    /** Everything about the whole division, as {@link Findings#of} has it. */
    public List<Finding> findings() {
        return findings;
    }

    /** The metrics of some buurten, as {@link Metrics#of} has them. */
    public SortedMap<AreaCode, BuurtMetrics> metrics(Collection<Integer> areas, OptionalInt woningen) {
        SortedSet<Integer> measured = new TreeSet<>(areas);
        measured.retainAll(state.buurten().keySet());
        if (around.topografie() == null) return Metrics.of(state, measured, woningen, null);
        List<BorderGround> grounds = new ArrayList<>();
        for (InnerBorders.Border border : InnerBorders.of(state, measured)) {
            BorderSurvey.Answer survey = borders.get(border.edge().id()).survey();
            grounds.add(new BorderGround(border.left(), border.right(), survey.metres(), survey.loose()));
        }
        return Metrics.of(state, measured, woningen, grounds);
    }

    /** The areas that differ, and their neighbours, whose findings may name them. */
    private static SortedSet<Integer> touched(PlanState near, PlanState state, List<InnerBorders.Border> borders) {
        SortedSet<Integer> changed = PlanStep.touched(near, state);
        SortedSet<Integer> touched = new TreeSet<>(changed);
        for (InnerBorders.Border border : borders) {
            int left = state.coverage().areaOf(border.edge().left());
            int right = state.coverage().areaOf(border.edge().right());
            if (changed.contains(left)) touched.add(right);
            if (changed.contains(right)) touched.add(left);
        }
        return touched;
    }

    private void judgeShapes(SortedSet<Integer> touched, Judgement near) {
        ShapeFindings judge = new ShapeFindings(state, rules);
        for (int area : state.buurten().keySet()) {
            List<Finding> known = touched.contains(area) ? null : near.shapes.get(area);
            if (known == null) judge.collect(List.of(area), known = new ArrayList<>());
            shapes.put(area, known);
        }
    }

    private void judgeWoonplaatsen(SortedSet<Integer> touched, Judgement near) {
        SortedSet<AreaCode> wijken = new TreeSet<>();
        for (int area : touched) {
            add(state.buurten().get(area), wijken);
            if (near != null) add(near.state.buurten().get(area), wijken);
        }
        if (near != null) woonplaatsen.putAll(near.woonplaatsen);
        woonplaatsen.keySet().removeAll(wijken);
        List<Finding> found = new ArrayList<>();
        new WoonplaatsFindings(state, around.woonplaatsen(), rules).collect(wijken, found);
        for (Finding finding : found)
            woonplaatsen
                    .computeIfAbsent(finding.codes().get(0), k -> new ArrayList<>())
                    .add(finding);
    }

    private static void add(PlanBuurt buurt, SortedSet<AreaCode> wijken) {
        if (buurt != null) wijken.add(buurt.wijk());
    }

    private BorderLook look(InnerBorders.Border border, Judgement near) {
        BorderLook known = near == null ? null : near.borders.get(border.edge().id());
        if (known == null || !known.edge().sameLine(border.edge()))
            known = BorderLook.of(border, around.topografie(), rules);
        borders.put(border.edge().id(), known);
        return known;
    }
}
