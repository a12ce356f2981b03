package nl.wijkatelier.app.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The network that a client asks from, in place of its address: 24 bits of IPv4, 48 of IPv6, as many as many clients share. */
public final class ClientNetwork {
    private static final int BYTES_4 = 3;
    private static final int BYTES_6 = 6;
    private static final String UNKNOWN = "-";

    private ClientNetwork() {}

    /** Such as {@code 10.1.2.0/24}; "-" for what is no address. */
    public static String of(String address) {
        return Network.address(address == null ? "" : address)
                .map(InetAddress::getAddress)
                .map(ClientNetwork::cut)
                .orElse(UNKNOWN);
    }

    private static String cut(byte[] address) {
        int kept = address.length == 4 ? BYTES_4 : BYTES_6;
        byte[] cut = Arrays.copyOf(Arrays.copyOf(address, kept), address.length);
        try {
            return InetAddress.getByAddress(cut).getHostAddress() + "/" + 8 * kept;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address.length + " bytes are an address", e);
        }
    }
}
