package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import nl.wijkatelier.api.access.Visitors;
import nl.wijkatelier.domain.access.Right;
import nl.wijkatelier.domain.access.Secret;
import nl.wijkatelier.domain.access.Shares;
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

    /** @param gemeenten of a plan; empty for one that is not there */
    Gate(Endpoints endpoints, Shares shares, LongFunction<Set<AreaCode>> gemeenten) {
        this.endpoints = endpoints;
        this.shares = shares;
        this.gemeenten = gemeenten;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(endpoints
                .find(request)
                .map(asked -> allowed(asked, who, request))
                .orElse(false));
    }

    private boolean allowed(Endpoints.Asked asked, Supplier<? extends Authentication> who, HttpServletRequest request) {
        if (asked.right() == Right.OPEN) return true;
        long plan = asked.right().ofOnePlan() ? plan(asked.variables().get("id")) : 0;
        Set<AreaCode> places = asked.right().ofOnePlan() ? gemeenten.apply(plan) : Set.of();
        return asked.right().allows(Visitors.of(who.get()), places) || shared(asked.right(), plan, request);
    }

    private boolean shared(Right right, long plan, HttpServletRequest request) {
        boolean reading = right == Right.READ_PLAN || right == Right.READ_PLANS;
        String token = request.getParameter("deel");
        if (!reading || token == null || !Set.of("GET", "HEAD").contains(request.getMethod())) return false;
        return shares.find(Secret.digest(token))
                .filter(share -> right == Right.READ_PLANS && !lists(request) || share.plan() == plan)
                .isPresent();
    }

    /** The list of all plans is more than one shared plan. */
    private static boolean lists(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/plans");
    }

    private static long plan(String id) {
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
    }
}
