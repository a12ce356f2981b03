package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.access.Shares;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request pass where its sender has the right that its endpoint asks for, or a shared link to what they read. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
    private final Endpoints endpoints;
    private final Shares shares;
    private final LongFunction<Set<AreaCode>> gemeenten;
    private final Clock clock;

    /** @param gemeenten that a plan touches; empty for one that is not there */
    Gate(Endpoints endpoints, Shares shares, LongFunction<Set<AreaCode>> gemeenten, Clock clock) {
        this.endpoints = endpoints;
        this.shares = shares;
        this.gemeenten = gemeenten;
        this.clock = clock;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(endpoints
                .find(request)
                .map(asked -> asked.right() == Right.OPEN
                        || allows(asked, Visitors.of(who.get()), lists(request) ? null : link(request)))
                .orElse(false));
    }

    /**
     * Whether somebody has the right, by their roles or by a shared link.
     *
     * @param link token of a shared link, or null
     */
    boolean allows(Endpoints.Asked asked, Visitor who, String link) {
        long plan = asked.right().ofOnePlan() ? plan(asked.variables().get("id")) : 0;
        Set<AreaCode> places = asked.right().ofOnePlan() ? gemeenten.apply(plan) : Set.of();
        return asked.right().allows(who, places) || link != null && shared(asked.right(), plan, link);
    }

    private boolean shared(Right right, long plan, String link) {
        if (right != Right.READ_PLAN && right != Right.READ_PLANS) return false;
        return shares.find(Secret.digest(link), clock.instant())
                .filter(share -> right == Right.READ_PLANS || share.plan() == plan)
                .isPresent();
    }

    /** The token of a shared link that a request brings; null for none, and where it changes something. */
    static String link(HttpServletRequest request) {
        return Set.of("GET", "HEAD").contains(request.getMethod()) ? request.getParameter("deel") : null;
    }

    /** The list of all plans is more than one shared plan. */
    private static boolean lists(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/plans");
    }

    private static long plan(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }
}
