package nl.wijkatelier.app.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Under which address the service says that it is. With a base URL that is the only one. Without, the host that a request names counts where
 * it is known: one of the configured hosts, at its own port, that of the scheme, or that of the connection; or, where no host is configured, what a
 * trusted proxy says, or this machine itself at the port of the connection. For any other links name the first configured host, or localhost.
 * Immutable.
 */
public final class Site {
    private static final String LOCAL = "localhost";

    /**
     * An address of the service.
     *
     * @param scheme http or https
     * @param port the one of the scheme where none is meant
     * @param prefix path before that of the service; empty for none
     */
    record Address(String scheme, String host, int port, String prefix) {
        static int usual(String scheme) {
            return scheme.equals("https") ? 443 : 80;
        }

        /** Without a slash at its end. */
        String text() {
            return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port) + prefix;
        }
    }

    private final Address base;
    private final List<String> hosts;
    private final Set<String> own = new HashSet<>(Set.of(LOCAL));

    private Site(Address base, List<String> hosts) {
        this.base = base;
        this.hosts = hosts;
        try {
            own.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException nameless) {
            // a machine without a name is called by its address
        }
    }

    /**
     * Throws IllegalArgumentException with the text that cannot be read.
     *
     * @param baseUrl http(s) address, perhaps with a path; empty for none
     * @param hosts names with commas between them, each perhaps with a port, or {@code :*} for any; empty for none
     */
    static Site of(String baseUrl, String hosts) {
        return new Site(
                baseUrl.isBlank() ? null : base(baseUrl.strip()),
                Arrays.stream(hosts.split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    private static Address base(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean good = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().matches("(?:/[A-Za-z0-9._~-]+)*/?");
            if (good)
                return new Address(
                        scheme,
                        uri.getHost(),
                        uri.getPort() < 0 ? Address.usual(scheme) : uri.getPort(),
                        uri.getRawPath().replaceFirst("/$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("wijkatelier.basis-url: '" + text + "' is geen adres", e);
        }
        throw new IllegalArgumentException("wijkatelier.basis-url: '" + text
                + "' kan niet; bedoeld is iets als https://kaart.example.nl of https://example.nl/wijken");
    }

    /** Whether the address is the same whatever a request says. */
    boolean fixed() {
        return base != null;
    }

    /**
     * The address for a request.
     *
     * @param said what its headers say, of which the host may be anything
     * @param byProxy whether a trusted proxy says so
     * @param local address of this machine at which the connection came in, and its port
     */
    Address of(Address said, boolean byProxy, String local, int localPort) {
        if (base != null) return base;
        if (known(said, byProxy, local, localPort)) return said;
        String[] parts =
                (hosts.isEmpty() ? LOCAL + ":" + localPort : hosts.get(0).replace(":*", "")).split(":(?=\\d+$)");
        int port = parts.length == 2 ? Integer.parseInt(parts[1]) : Address.usual(said.scheme());
        return new Address(said.scheme(), parts[0], port, said.prefix());
    }

    /** The address before there is a request: for the console. */
    public String text(int port) {
        return (base != null ? base : of(new Address("http", "", port, ""), false, "", port)).text();
    }

    private boolean known(Address said, boolean byProxy, String local, int localPort) {
        String host = said.host().toLowerCase(Locale.ROOT);
        boolean ownPort = said.port() == localPort;
        if (!hosts.isEmpty())
            return hosts.contains(host + ":" + said.port())
                    || hosts.contains(host + ":*")
                    || hosts.contains(host) && (ownPort || said.port() == Address.usual(said.scheme()));
        return byProxy || ownPort && own(host, local);
    }

    private boolean own(String host, String local) {
        if (own.contains(host)) return true;
        return Network.address(host.replaceAll("[\\[\\]]", ""))
                .filter(address -> address.isLoopbackAddress()
                        || Network.address(local == null ? "" : local)
                                .filter(address::equals)
                                .isPresent())
                .isPresent();
    }
}
