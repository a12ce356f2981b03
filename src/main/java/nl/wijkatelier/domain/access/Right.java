package nl.wijkatelier.domain.access;

import java.util.Collection;
import nl.wijkatelier.domain.area.AreaCode;

/** What a request asks for. Those named after a plan are judged by the gemeenten that its division has. */
public enum Right {
    /** What is published, and what lets people log in. */
    OPEN,
    /** What an account has of its own. */
    OWN,
    READ_PLANS,
    READ_PLAN,
    EDIT_PLANS,
    EDIT_PLAN,
    REVIEW_PLAN,
    PUBLISH_PLAN,
    /** Imports, their problems, accounts: for who administers all gemeenten. */
    ADMINISTER;

    /** @param gemeenten of the plan; not looked at by rights that are not about one plan */
    public boolean allows(Visitor who, Collection<AreaCode> gemeenten) {
        return switch (this) {
            case OPEN -> true;
            case OWN -> who.known();
            case READ_PLANS -> who.has(Rol.LEZER);
            case READ_PLAN -> who.hasInOneOf(Rol.LEZER, gemeenten);
            case EDIT_PLANS -> who.has(Rol.PLANNER);
            case EDIT_PLAN -> who.hasInOneOf(Rol.PLANNER, gemeenten);
            case REVIEW_PLAN -> who.hasInOneOf(Rol.BEOORDELAAR, gemeenten);
            case PUBLISH_PLAN -> who.hasInOneOf(Rol.BEOORDELAAR, gemeenten) || who.hasInOneOf(Rol.BEHEERDER, gemeenten);
            case ADMINISTER -> who.hasEverywhere(Rol.BEHEERDER);
        };
    }

    /** Whether it is about one plan. */
    public boolean ofOnePlan() {
        return this == READ_PLAN || this == EDIT_PLAN || this == REVIEW_PLAN || this == PUBLISH_PLAN;
    }
}
