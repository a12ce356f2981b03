package nl.wijkatelier.app.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Stands before the application: gives a request its one form of path, its client and the address under which it was asked, so that all that
 * comes after, the container's own cookies and redirects too, sees nothing else. Refuses a path that has no such form (400).
 */
final class FrontValve extends ValveBase {
    /** Attribute of a request: the path that was taken off before the service. */
    static final String PREFIX = FrontValve.class.getName() + ".prefix";

    private static final String CONTAINER = FrontValve.class.getName() + ".container";

    private static final Logger LOG = LoggerFactory.getLogger(FrontValve.class);
    private static final long QUIET = 60_000_000_000L;
    /** Media types of one wish; browsers send ten at most. */
    private static final int MOST_TYPES = 40;

    private final Site site;
    private final Proxies proxies;
    private volatile long warned = System.nanoTime() - QUIET;

    FrontValve(Site site, Proxies proxies) {
        super(true);
        this.site = site;
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // a request that goes on after a pause has been here; one that the container could not read has been refused by
        // it
        if (request.getRequestURI() != null && request.getAttribute(PREFIX) == null) {
            Optional<String> path = PathForm.of(request.getRequestURI());
            if (path.isEmpty()) {
                request.setAttribute(PREFIX, "");
                request.setAttribute(CONTAINER, request.getCoyoteRequest());
                // the container may have refused it already, and would let nothing be written
                response.setSuspended(false);
                response.setHeader("Connection", "close");
                Problems.write(request, response, Problems.PATH_BAD);
                leaveUnread(request);
                return;
            }
            request.setAttribute(CONTAINER, request.getCoyoteRequest());
            request.getCoyoteRequest().requestURI().setString(path.get());
            String accept = joined(request, HttpHeaders.ACCEPT);
            if (accept != null && !readable(accept))
                request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.ACCEPT);
            place(request);
        }
        getNext().invoke(request, response);
    }

    /**
     * Lets what is left of a request's body unread: otherwise the container reads it before it takes the next request, as slowly as the client
     * sends it. Called once the answer is written; the connection must end with the answer, since what follows is no request.
     */
    static void leaveUnread(HttpServletRequest request) {
        if (!(request.getAttribute(CONTAINER) instanceof org.apache.coyote.Request container)) return;
        container.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        // the container takes it for an error that nobody has told of, and would add its page
        container.getResponse().setErrorReported();
    }

    private void place(Request request) {
        String peer = request.getRemoteAddr();
        Forwarded said = Forwarded.read(peer, proxies, name -> joined(request, name));
        // a host that the proxy only passes on is as good as who wrote it
        boolean byProxy = proxies.trusts(peer) && said.host() != null;
        String scheme = said.scheme() == null ? request.getScheme() : said.scheme();
        Site.Address asked = asked(request, said, scheme);
        Site.Address address = site.of(asked, byProxy, request.getLocalAddr(), request.getLocalPort());
        if (!site.fixed() && !address.equals(asked)) warn(asked.host());
        if (!said.client().equals(peer)) {
            request.setRemoteAddr(said.client());
            request.setRemoteHost(said.client());
        }
        request.setSecure(address.scheme().equals("https"));
        request.getCoyoteRequest().scheme().setString(address.scheme());
        request.getCoyoteRequest().serverName().setString(address.host());
        request.getCoyoteRequest().setServerPort(address.port());
        request.setAttribute(PREFIX, address.prefix());
    }

    private static Site.Address asked(Request request, Forwarded said, String scheme) {
        if (said.host() == null) {
            String host = request.getServerName();
            // the port of the connection is the proxy's way in, not the one that the client used
            boolean told = request.getHeader("Host") != null
                    && request.getHeader("Host").matches(".*:\\d+");
            int port = told || said.scheme() == null ? request.getServerPort() : Site.Address.usual(scheme);
            return new Site.Address(scheme, host == null ? "" : host, port, said.prefix());
        }
        String[] parts = said.host().split(":(?=\\d+$)");
        int port = parts.length == 2 ? Integer.parseInt(parts[1]) : Site.Address.usual(scheme);
        return new Site.Address(scheme, parts[0], port, said.prefix());
    }

    /** A wish that cannot be read is none (RFC 9110, 12.5.1): otherwise even the words of a refusal would be in no form that is wished. */
    private static boolean readable(String accept) {
        try {
            return MediaType.parseMediaTypes(accept).size() <= MOST_TYPES;
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    private static String joined(Request request, String name) {
        String all = String.join(",", Collections.list(request.getHeaders(name)));
        return all.isBlank() ? null : all;
    }

    private void warn(String host) {
        long now = System.nanoTime();
        if (now - warned < QUIET) return;
        warned = now;
        LOG.warn(
                "Een vraag noemt host '{}', die niet in wijkatelier.hosts staat; koppelingen noemen die niet",
                host.replaceAll("[^A-Za-z0-9.:_\\[\\]-]", "?"));
    }
}
