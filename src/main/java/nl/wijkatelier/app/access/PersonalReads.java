package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongPredicate;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Actor;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.work.Allowance;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps who reads what is made of, or is, data of people before it is published: figures of drafts, whose areas may be as small as somebody
 * draws them, remarks of residents that nobody has judged, and problems of deliveries of people. Once a day per reader, plan and kind. What
 * cannot be kept is not answered.
 */
final class PersonalReads implements HandlerInterceptor {
    private static final Map<String, String> OF_PLANS = Map.of(
            "/api/v1/plans/{id}/figures", "cijfers van concept",
            "/api/v1/plans/{id}/comparison", "vergelijking van concept",
            "/api/v1/plans/{id}/comparison.csv", "vergelijking van concept, bestand",
            "/api/v1/plans/{id}/levering.zip", "levering van concept",
            "/api/v1/plans/{id}/remarks", "reacties");
    private static final String PROBLEMS = "/api/v1/datasets/{id}/problems";

    private final Audit audit;
    private final LongPredicate plans;
    private final LongPredicate people;
    private final Allowance daily;

    /**
     * @param plans whether there is a plan of a number
     * @param people whether a dataset version holds records of people
     */
    PersonalReads(Audit audit, LongPredicate plans, LongPredicate people, Clock clock) {
        this.audit = audit;
        this.plans = plans;
        this.people = people;
        this.daily = new Allowance(Allowance.Rate.per(1, Duration.ofDays(1)), clock);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables))
            return true;
        String text = String.valueOf(variables.get("id"));
        long id = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        String read = OF_PLANS.get(pattern);
        if (read != null && plans.test(id)) keep(Act.onPlan(Deed.INZAGE, id).with(read));
        else if (pattern.equals(PROBLEMS) && people.test(id))
            keep(Act.onDataset(Deed.INZAGE, id).with("problemen van personen"));
        return true;
    }

    private void keep(Act act) {
        Actor actor = Actor.current().orElse(Actor.NIEMAND);
        String key = actor + " " + act.onderwerp() + " " + act.detail();
        if (daily.tryTake(key, 1) > 0) return;
        try {
            audit.record(act, actor);
        } catch (RuntimeException failure) {
            daily.giveBack(key, 1);
            throw failure;
        }
    }
}
