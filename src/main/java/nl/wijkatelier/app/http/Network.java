package nl.wijkatelier.app.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of network addresses in CIDR form, or one address. Names are never looked up. Immutable. */
record Network(byte[] address, int bits) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /** Reads {@code 10.0.0.0/8} or {@code ::1}. Throws IllegalArgumentException with the text for anything else. */
    static Network of(String text) {
        String[] parts = text.strip().split("/", -1);
        byte[] address = address(parts[0]).map(InetAddress::getAddress).orElseThrow(() -> bad(text));
        int all = address.length * 8;
        if (parts.length > 2 || parts.length == 2 && !parts[1].matches("\\d{1,3}")) throw bad(text);
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits > all) throw bad(text);
        return new Network(address, bits);
    }

    private static IllegalArgumentException bad(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is geen netwerkadres; bedoeld is iets als 10.1.2.3 of 10.0.0.0/8");
    }

    /** The address that a text writes; empty for a name, or anything else. An IPv4 address in IPv6 form is the IPv4 address. */
    static Optional<InetAddress> address(String text) {
        boolean dotted = text.indexOf(':') < 0;
        if (!LITERAL.matcher(text).matches()
                || dotted && text.chars().filter(c -> c == '.').count() != 3) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean holds(InetAddress other) {
        byte[] bytes = other.getAddress();
        if (bytes.length != address.length) return false;
        int whole = bits / 8;
        if (!Arrays.equals(address, 0, whole, bytes, 0, whole)) return false;
        int rest = bits % 8;
        return rest == 0 || (address[whole] ^ bytes[whole]) >> (8 - rest) == 0;
    }
}
