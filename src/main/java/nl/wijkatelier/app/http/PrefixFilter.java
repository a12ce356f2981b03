package nl.wijkatelier.app.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the path that a proxy took off as the application's own context path, so that links, redirects and cookies begin with it; and says to
 * caches between here and the proxy what answers with addresses depend on.
 */
final class PrefixFilter extends OncePerRequestFilter {
    private static final String ASKED_AS =
            "Forwarded, X-Forwarded-Host, X-Forwarded-Port, X-Forwarded-Prefix, X-Forwarded-Proto";

    private final boolean varies;

    /** @param varies whether forwarded headers are believed */
    PrefixFilter(boolean varies) {
        this.varies = varies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (varies && (path.startsWith("/wms") || path.startsWith("/v3/"))) response.addHeader("Vary", ASKED_AS);
        Object prefix = request.getAttribute(FrontValve.PREFIX);
        boolean none = prefix == null || prefix.equals("");
        chain.doFilter(none ? request : new Prefixed(request, prefix.toString()), response);
    }

    private static final class Prefixed extends HttpServletRequestWrapper {
        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            String own = request.getContextPath();
            // a proxy that passes the whole path on leaves the context path in it
            this.prefix = !own.isEmpty() && prefix.endsWith(own)
                    ? prefix.substring(0, prefix.length() - own.length())
                    : prefix;
        }

        @Override
        public String getContextPath() {
            return prefix + super.getContextPath();
        }

        @Override
        public String getRequestURI() {
            return prefix + super.getRequestURI();
        }

        @Override
        public StringBuffer getRequestURL() {
            boolean usual = getServerPort() == Site.Address.usual(getScheme());
            return new StringBuffer(getScheme())
                    .append("://")
                    .append(getServerName())
                    .append(usual ? "" : ":" + getServerPort())
                    .append(getRequestURI());
        }
    }
}
