package nl.wijkatelier.app.http;

import java.util.Arrays;
import java.util.List;

/** The proxies whose forwarded headers are believed. None unless they are configured: anybody can send such a header. Immutable. */
final class Proxies {
    private final List<Network> networks;

    private Proxies(List<Network> networks) {
        this.networks = networks;
    }

    /** Reads addresses and ranges with commas between them; throws IllegalArgumentException with the one that cannot be read. */
    static Proxies of(String text) {
        return new Proxies(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Network::of)
                .toList());
    }

    boolean any() {
        return !networks.isEmpty();
    }

    /** Whether an address is one of them; false for a text that is no address. */
    boolean trusts(String address) {
        if (networks.isEmpty() || address == null) return false;
        return Network.address(address)
                .filter(one -> networks.stream().anyMatch(network -> network.holds(one)))
                .isPresent();
    }
}
