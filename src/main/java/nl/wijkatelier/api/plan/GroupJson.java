package nl.wijkatelier.api.plan;

import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.plan.PlanFigures;

/**
 * A wijk or gemeente of a plan.
 *
 * @param cijfers figures by indicator, released for drafts
 */
record GroupJson(String code, String naam, PlanFigures figures, Map<String, ValueJson> cijfers) {
    /** The same with some of the figures. */
    GroupJson with(List<String> ids) {
        return new GroupJson(code, naam, figures, ValueJson.some(cijfers, ids));
    }
}
