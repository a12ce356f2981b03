package nl.wijkatelier.api.plan;

import java.util.List;
import nl.wijkatelier.domain.plan.AreaChange;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.Plan;
import nl.wijkatelier.domain.plan.PlanEntry;

/**
 * What an entry did, for those who have the plan open.
 *
 * @param soort the type of the command, or undo or redo
 * @param buurten codes of the buurten that it changed, also as they were
 */
record PlanChange(int revision, String auteur, String soort, List<String> buurten) {
    static PlanChange of(Plan plan, int revision) {
        PlanEntry entry = plan.log().get(revision - 1);
        String kind = switch (entry.kind()) {
            case COMMAND -> CommandFields.of(entry.command()).get("type");
            case UNDO -> "undo";
            case REDO -> "redo";
        };
        return new PlanChange(
                revision,
                entry.author(),
                kind,
                AreaChange.codes(plan.stateAt(revision - 1), plan.stateAt(revision)).stream()
                        .map(Object::toString)
                        .toList());
    }
}
