package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.wijkatelier.api.access.Admission;
import nl.wijkatelier.api.access.OpenReaders;
import nl.wijkatelier.app.http.Endpoints;
import nl.wijkatelier.domain.access.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks the {@link Gate} again for a request that goes on, with what its session, token, account and link have become. */
final class Admissions implements Admission {
    private final Endpoints endpoints;
    private final Gate gate;
    private final TokenFilter tokens;
    private final AccountBook accounts;
    private final OpenReaders readers;

    Admissions(Endpoints endpoints, Gate gate, TokenFilter tokens, AccountBook accounts, OpenReaders readers) {
        this.endpoints = endpoints;
        this.gate = gate;
        this.tokens = tokens;
        this.accounts = accounts;
        this.readers = readers;
    }

    @Override
    public BooleanSupplier of(HttpServletRequest request) {
        Endpoints.Asked asked = endpoints.find(request).orElseThrow();
        String link = Gate.link(request);
        Supplier<Visitor> who = who(request);
        return () -> gate.allows(asked, who.get(), link);
    }

    private Supplier<Visitor> who(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header != null)
            return () -> tokens.who(header).map(SignedIn::getPrincipal).orElse(Visitor.NOBODY);
        HttpSession session = request.getSession(false);
        if (session == null || !(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn))
            return () -> Visitor.NOBODY;
        return () -> Optional.of(signedIn)
                .filter(one -> lasts(session))
                .flatMap(accounts::now)
                .map(SignedIn::getPrincipal)
                .orElse(Visitor.NOBODY);
    }

    private static boolean lasts(HttpSession session) {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException ended) {
            return false;
        }
    }

    /** The session has ended by then. */
    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        readers.review();
    }
}
