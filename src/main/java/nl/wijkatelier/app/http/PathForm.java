package nl.wijkatelier.app.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one form of a path (RFC 3986, 6.2.2): letters, digits and {@code -._~} as themselves, what else is escaped in capital hexadecimals.
 * Paths that mean the same to some reader of them and not to others have none: with empty or dot segments, parameters, escaped or turned
 * slashes, control characters, or bytes that are no UTF-8.
 */
final class PathForm {
    private static final String HEX = "0123456789ABCDEF";
    private static final Pattern REFUSED =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|[;\\\\\\p{Cntrl}]|%(?:2F|5C|25|3B|7F|[01][0-9A-F])");

    private PathForm() {}

    /** Empty for a path that is refused. */
    static Optional<String> of(String path) {
        StringBuilder form = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c > 0x7E) return Optional.empty();
            if (c != '%') {
                form.append(c);
                continue;
            }
            int byteValue = i + 2 < path.length() ? hex(path.charAt(i + 1)) * 16 + hex(path.charAt(i + 2)) : -1;
            if (byteValue < 0) return Optional.empty();
            if (unreserved(byteValue)) form.append((char) byteValue);
            else form.append('%').append(HEX.charAt(byteValue >> 4)).append(HEX.charAt(byteValue & 15));
            i += 2;
        }
        String text = form.toString();
        return text.startsWith("/") && !REFUSED.matcher(text).find() && utf8(text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static int hex(char c) {
        int digit = Character.digit(c, 16);
        return digit < 0 ? -1000 : digit;
    }

    private static boolean unreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }

    private static boolean utf8(String form) {
        if (form.indexOf('%') < 0) return true;
        byte[] bytes = new byte[form.length()];
        int length = 0;
        for (int i = 0; i < form.length(); i++) {
            boolean escaped = form.charAt(i) == '%';
            bytes[length++] =
                    escaped ? (byte) Integer.parseInt(form.substring(i + 1, i + 3), 16) : (byte) form.charAt(i);
            if (escaped) i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
