package nl.wijkatelier.domain.plan;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.coverage.AreaBorders;
import nl.wijkatelier.domain.coverage.AreaMerge;

/**
 * Removes a buurt, whose land goes to the neighbour in its gemeente with the longest common border (the older one when equal), or
 * a wijk without buurten.
 */
public record DeleteArea(AreaCode code) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        return code.level() == Level.WIJK ? withoutWijk(before) : withoutBuurt(before);
    }

    @Override
    public boolean removesBuurten() {
        return true;
    }

    private PlanState withoutWijk(PlanState before) {
        if (before.buurten().values().stream().anyMatch(buurt -> buurt.wijk().equals(code)))
            throw new PlanRefused(PlanRefused.Reason.WIJK_NOT_EMPTY, code + " has buurten");
        SortedMap<AreaCode, String> wijken = new TreeMap<>(before.wijken());
        if (wijken.remove(code) == null) throw new PlanRefused(PlanRefused.Reason.WIJK_UNKNOWN, "no wijk " + code);
        return before.withWijken(wijken);
    }

    private PlanState withoutBuurt(PlanState before) {
        int area = before.area(code);
        if (before.coverage().facesOf(area).isEmpty()) return before.without(area);
        int best = 0;
        double longest = 0;
        for (Map.Entry<Integer, Double> border :
                AreaBorders.of(before.coverage(), area).entrySet()) {
            PlanBuurt neighbour = before.buurten().get(border.getKey());
            if (neighbour == null || !neighbour.code().gemeente().equals(code.gemeente())) continue;
            if (border.getValue() <= longest) continue;
            longest = border.getValue();
            best = border.getKey();
        }
        if (best == 0) throw new PlanRefused(PlanRefused.Reason.NO_NEIGHBOUR, code + " has no neighbour");
        return before.with(AreaMerge.of(before.coverage(), area, best)).without(area);
    }
}
