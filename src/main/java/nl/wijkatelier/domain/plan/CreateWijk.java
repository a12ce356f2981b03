package nl.wijkatelier.domain.plan;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/** Makes a wijk, without buurten at first. */
public record CreateWijk(AreaCode code, String naam) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        if (code.level() != Level.WIJK)
            throw new PlanRefused(PlanRefused.Reason.CODE_OF_OTHER_LEVEL, code + " is no wijk");
        SortedMap<AreaCode, String> wijken = new TreeMap<>(before.wijken());
        if (wijken.putIfAbsent(code, naam) != null)
            throw new PlanRefused(PlanRefused.Reason.CODE_IN_USE, code + " is in use");
        return before.withWijken(wijken);
    }
}
