package nl.wijkatelier.app.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;

/**
 * From where the service can be reached while the accounts of the demo region are good, whose passwords anybody can read: from this machine
 * only, unless {@code wijkatelier.demo-open} asks for more. Where no address is configured the service is bound to this machine; where the
 * configuration means others to come, those accounts are not good. Thread-safe.
 */
final class DemoReach {
    private static final Logger LOG = LoggerFactory.getLogger(DemoReach.class);

    private final boolean open;
    /** The setting that means others to come; null for none. */
    private final String outward;

    private final boolean bindable;
    private volatile boolean bound;

    private DemoReach(boolean open, String outward, boolean bindable) {
        this.open = open;
        this.outward = outward;
        this.bindable = bindable;
    }

    /**
     * @param open whether the accounts are to be good for whoever comes
     * @param address at which the service listens; empty for all of the machine
     * @param proxies whose headers are believed
     * @param base address at which visitors reach the service
     * @param hosts names by which they do
     */
    static DemoReach of(boolean open, String address, String proxies, String base, String hosts) {
        String outward = null;
        if (!address.isBlank() && !loopback(address)) outward = "server.address: " + address;
        else if (!proxies.isBlank()) outward = "wijkatelier.proxies: " + proxies;
        else if (!base.isBlank() && !loopback(host(base))) outward = "wijkatelier.basis-url: " + base;
        else if (Stream.of(hosts.split(","))
                .map(host -> host.strip().replaceFirst(":\\d+$", ""))
                .anyMatch(host -> !host.isEmpty() && !loopback(host))) outward = "wijkatelier.hosts: " + hosts;
        return new DemoReach(open, outward, address.isBlank());
    }

    /** Binds the service to this machine, where the accounts are good and no address says otherwise. */
    void bind(ConfigurableWebServerFactory factory) {
        if (open || outward != null) return;
        bound = true;
        if (!bindable) return;
        factory.setAddress(InetAddress.getLoopbackAddress());
        LOG.info(
                "De demoregio heeft accounts met bekende wachtwoorden: de dienst is alleen op deze machine te bereiken."
                        + " Met wijkatelier.demo-open=true ook van elders.");
    }

    /** Whether the accounts may be good as far as the configuration goes. */
    boolean wanted() {
        return open || outward == null;
    }

    /** Whether they are good now: a service that was started for others' data stays reachable by others. */
    boolean good() {
        return open || bound;
    }

    /** Why the accounts are not good, for people; empty where they are, and where nothing says that others come. */
    Optional<String> refusal() {
        return open || outward == null
                ? Optional.empty()
                : Optional.of(
                        "De accounts van de demoregio zijn uit, want hun wachtwoorden zijn bekend en de dienst is van buiten"
                                + " deze machine te bereiken (" + outward
                                + "). Met wijkatelier.demo-open=true zijn ze toch aan.");
    }

    private static String host(String url) {
        try {
            return String.valueOf(URI.create(url.strip()).getHost());
        } catch (IllegalArgumentException unreadable) {
            return url;
        }
    }

    private static boolean loopback(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        // names are not looked up: what they mean may change
        if (!host.matches("[0-9.]+|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\\]?")) return false;
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
