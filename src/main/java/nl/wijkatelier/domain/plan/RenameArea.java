package nl.wijkatelier.domain.plan;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/** Gives a buurt or wijk another name. */
public record RenameArea(AreaCode code, String naam) implements PlanCommand {
    @Override
    public PlanState on(PlanState before) {
        if (code.level() == Level.WIJK) {
            SortedMap<AreaCode, String> wijken = new TreeMap<>(before.wijken());
            if (wijken.replace(code, naam) == null)
                throw new PlanRefused(PlanRefused.Reason.WIJK_UNKNOWN, "no wijk " + code);
            return before.withWijken(wijken);
        }
        int area = before.area(code);
        return before.with(area, before.buurten().get(area).withNaam(naam));
    }
}
