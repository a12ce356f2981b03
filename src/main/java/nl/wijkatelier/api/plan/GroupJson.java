package nl.wijkatelier.api.plan;

import java.util.Map;
import nl.wijkatelier.domain.plan.PlanFigures;

/**
 * A wijk or gemeente of a plan.
 *
 * @param cijfers figures by indicator, released for drafts
 */
record GroupJson(String code, String naam, PlanFigures figures, Map<String, ValueJson> cijfers) {}
