package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import nl.wijkatelier.api.access.OwnSession;
import nl.wijkatelier.domain.access.Account;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Lets the session of a request go on after another password, under another id; it counts as a new log-in. */
record SessionRenewal(KnownBrowsers browsers, Clock clock) implements OwnSession {
    @Override
    public void renew(HttpServletRequest request, HttpServletResponse response, Account account) {
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.with(account, clock.instant()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        browsers.remember(request, response, account.naam());
    }
}
