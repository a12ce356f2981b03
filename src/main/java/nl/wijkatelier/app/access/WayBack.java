package nl.wijkatelier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.security.core.AuthenticationException;

/** Where a browser goes after the log-in form: the page it came from, never to another site. */
final class WayBack {
    /** A path of this service: one slash, then nothing that a browser reads as a host or that ends the header. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private static final String HOME = "/atelier";

    private WayBack() {}

    static String of(HttpServletRequest request) {
        String back = request.getParameter("terug");
        return request.getContextPath() + (back != null && OWN.matcher(back).matches() ? back : HOME);
    }

    static String afterFailure(HttpServletRequest request, AuthenticationException failure) {
        return request.getContextPath() + "/inloggen?fout="
                + (failure instanceof TooSoon soon ? "teveel&wacht=" + soon.seconds() : "onjuist") + "&terug="
                + URLEncoder.encode(
                        of(request).substring(request.getContextPath().length()), StandardCharsets.UTF_8);
    }
}
