package nl.wijkatelier.domain.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Tells subscribers of the network apart, for limits. */
public final class Networks {
    private Networks() {}

    /** The key of a network address: itself, or of an IPv6 address the network of 64 bits that one subscriber gets. */
    public static String of(String address) {
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
