package nl.wijkatelier.domain.plan;

import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;

/**
 * What a plan knows of a buurt besides its land.
 *
 * @param naam may be blank while a plan is a draft
 * @param wijk of the same gemeente
 * @param water whether it is water only
 * @param slot whether its land is locked
 */
public record PlanBuurt(AreaCode code, String naam, AreaCode wijk, boolean water, boolean slot) {
    public PlanBuurt {
        Objects.requireNonNull(naam, "naam");
        if (code.level() != Level.BUURT)
            throw new PlanRefused(PlanRefused.Reason.CODE_OF_OTHER_LEVEL, code + " is no buurt");
        if (wijk.level() != Level.WIJK)
            throw new PlanRefused(PlanRefused.Reason.CODE_OF_OTHER_LEVEL, wijk + " is no wijk");
        if (!wijk.gemeente().equals(code.gemeente()))
            throw new PlanRefused(PlanRefused.Reason.CODE_OF_OTHER_GEMEENTE, code + " in " + wijk);
    }

    PlanBuurt withCode(AreaCode other) {
        return new PlanBuurt(other, naam, wijk, water, slot);
    }

    PlanBuurt withNaam(String other) {
        return new PlanBuurt(code, other, wijk, water, slot);
    }

    PlanBuurt withWijk(AreaCode other) {
        return new PlanBuurt(code, naam, other, water, slot);
    }

    PlanBuurt withSlot(boolean locked) {
        return new PlanBuurt(code, naam, wijk, water, locked);
    }
}
