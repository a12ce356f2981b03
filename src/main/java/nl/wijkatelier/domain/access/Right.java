package nl.wijkatelier.domain.access;

import java.util.Collection;
import java.util.Set;
import nl.wijkatelier.domain.area.AreaCode;

/** What a request asks for. Those named after a plan are judged by the gemeenten that it touches. */
public enum Right {
    /** What is published, and what lets people log in. */
    OPEN,
    /** What an account has of its own. */
    OWN,
    READ_PLANS,
    READ_PLAN,
    EDIT_PLANS,
    /** Commands: a planner of one of the gemeenten, who changes nothing of others. */
    EDIT_PLAN,
    /** What reaches others than its planners (shares, consultation, handing in): a planner of each of the gemeenten. */
    MANAGE_PLAN,
    REVIEW_PLAN,
    PUBLISH_PLAN,
    /** Imports, their problems, accounts: for who administers all gemeenten. */
    ADMINISTER;

    /** @param gemeenten that the plan touches; not looked at by rights that are not about one plan */
    public boolean allows(Visitor who, Collection<AreaCode> gemeenten) {
        return switch (this) {
            case OPEN -> true;
            case OWN -> who.known();
            case READ_PLANS -> who.has(Rol.LEZER);
            case READ_PLAN -> who.hasInOneOf(Rol.LEZER, gemeenten);
            case EDIT_PLANS -> who.has(Rol.PLANNER);
            case EDIT_PLAN -> who.hasInOneOf(Rol.PLANNER, gemeenten);
            case MANAGE_PLAN -> who.hasInEach(Set.of(Rol.PLANNER), gemeenten);
            case REVIEW_PLAN -> who.hasInEach(Set.of(Rol.BEOORDELAAR), gemeenten);
            case PUBLISH_PLAN -> who.hasInEach(Set.of(Rol.BEOORDELAAR, Rol.BEHEERDER), gemeenten);
            case ADMINISTER -> who.hasEverywhere(Rol.BEHEERDER);
        };
    }

    /** Whether it is about one plan. */
    public boolean ofOnePlan() {
        return switch (this) {
            case READ_PLAN, EDIT_PLAN, MANAGE_PLAN, REVIEW_PLAN, PUBLISH_PLAN -> true;
            case OPEN, OWN, READ_PLANS, EDIT_PLANS, ADMINISTER -> false;
        };
    }
}
