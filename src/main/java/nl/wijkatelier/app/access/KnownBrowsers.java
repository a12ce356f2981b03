package nl.wijkatelier.app.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.KnownDevices;
import nl.wijkatelier.domain.access.Secret;

/**
 * Knows by a cookie the browsers in which somebody logged in well before. The cookie lets nobody in: with it, what others guess does not count,
 * and who has it may guess no more often than they. Another password ends it.
 */
record KnownBrowsers(KnownDevices devices, Clock clock) {
    private static final String COOKIE = "WIJKATELIER_BROWSER";
    private static final Duration GOOD = Duration.ofDays(180);
    private static final int LENGTH = 43;

    /** The secret that a browser brings; null for none. */
    static String secret(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        for (Cookie cookie : request.getCookies())
            if (cookie.getName().equals(COOKIE) && cookie.getValue().length() == LENGTH) return cookie.getValue();
        return null;
    }

    /** Digest of a browser's secret, where the account is known there. */
    Optional<String> find(String secret, Account account) {
        return Optional.ofNullable(secret)
                .map(Secret::digest)
                .filter(digest -> devices.has(digest, account.naam(), clock.instant()));
    }

    /** Keeps that the account logged in well in the browser of a request, which gets the cookie. */
    void remember(HttpServletRequest request, HttpServletResponse response, String account) {
        String known = secret(request);
        String secret = known == null ? Secret.make() : known;
        devices.add(Secret.digest(secret), account, clock.instant().plus(GOOD).truncatedTo(ChronoUnit.MICROS));
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath(request.getContextPath() + "/inloggen");
        cookie.setMaxAge((int) GOOD.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
