package nl.wijkatelier.app.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What trusted proxies say of a request, by RFC 7239 {@code Forwarded} or by {@code X-Forwarded-*}. Each proxy adds to the right of what it
 * got, so that lists are read from the right for as many steps as there are trusted proxies: what a client wrote itself stays unread.
 *
 * @param client address that the outermost trusted proxy saw
 * @param scheme http or https, or null where nobody says
 * @param host with port where one was given, or null
 * @param prefix path that a proxy took off, such as {@code /wijken}; empty for none
 */
record Forwarded(String client, String scheme, String host, String prefix) {
    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;,\"]*))\\s*");

    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

    /** One step: what a proxy says of who called it. Each may be null. */
    private record Step(String from, String proto, String host) {}

    /**
     * Reads the headers of a request.
     *
     * @param peer address of the connection
     * @param headers all values of a name, joined with commas; null where there are none
     */
    static Forwarded read(String peer, Proxies proxies, Function<String, String> headers) {
        Forwarded nothing = new Forwarded(peer, null, null, "");
        if (!proxies.trusts(peer)) return nothing;
        String standard = headers.apply("Forwarded");
        String legacy = headers.apply("X-Forwarded-For");
        List<Step> steps = standard == null ? List.of() : steps(standard);
        List<String> clients = list(legacy);
        int byStandard = hops(peer, proxies, steps.stream().map(Step::from).toList());
        int byLegacy = hops(peer, proxies, clients);
        String seen = standard == null
                ? null
                : client(peer, steps.stream().map(Step::from).toList(), byStandard);
        String told = legacy == null ? null : client(peer, clients, byLegacy);
        // a proxy that writes one of the two passes on what a client wrote in the other
        if (seen != null && told != null && !seen.equals(told)) return nothing;
        String prefix = prefix(list(headers.apply("X-Forwarded-Prefix")), Math.max(1, Math.max(byStandard, byLegacy)));
        if (standard != null)
            return new Forwarded(
                    seen,
                    scheme(outermost(steps, byStandard, Step::proto)),
                    host(outermost(steps, byStandard, Step::host), null),
                    prefix);
        return new Forwarded(
                told == null ? peer : told,
                scheme(at(list(headers.apply("X-Forwarded-Proto")), byLegacy)),
                host(
                        at(list(headers.apply("X-Forwarded-Host")), byLegacy),
                        at(list(headers.apply("X-Forwarded-Port")), byLegacy)),
                prefix);
    }

    /** How many entries from the right trusted proxies have written. */
    private static int hops(String peer, Proxies proxies, List<String> froms) {
        String writer = peer;
        int hops = 0;
        while (hops < froms.size() && proxies.trusts(writer)) writer = address(froms.get(froms.size() - ++hops));
        return hops;
    }

    private static String client(String peer, List<String> froms, int hops) {
        for (int i = hops; i > 0; i--) {
            String address = address(froms.get(froms.size() - i));
            if (address != null) return address;
        }
        return peer;
    }

    /** The address of {@code 192.0.2.1}, {@code 192.0.2.1:443} or {@code [2001:db8::1]:443}; null for a made-up name or unknown. */
    private static String address(String text) {
        if (text == null) return null;
        String bare = text;
        if (bare.startsWith("[")) bare = bare.replaceFirst("^\\[([^]]*)](?::\\d+)?$", "$1");
        else if (bare.indexOf(':') == bare.lastIndexOf(':')) bare = bare.replaceFirst(":\\d+$", "");
        return Network.address(bare).isPresent() ? bare : null;
    }

    /** What the outermost of the trusted steps that says something says. */
    private static String outermost(List<Step> steps, int hops, Function<Step, String> what) {
        return steps.subList(steps.size() - hops, steps.size()).stream()
                .map(what)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The entry of the outermost trusted proxy; of a shorter list, the first: proxies may overwrite it instead. */
    private static String at(List<String> values, int hops) {
        return values.isEmpty() ? null : values.get(Math.max(0, values.size() - Math.max(1, hops)));
    }

    private static String scheme(String text) {
        String scheme = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return Stream.of("http", "https").filter(scheme::equals).findFirst().orElse(null);
    }

    private static String host(String host, String port) {
        if (host == null || !HOST.matcher(host).matches()) return null;
        boolean bare = host.endsWith("]") || host.indexOf(':') < 0;
        return bare && port != null && port.matches("\\d{1,5}") ? host + ":" + port : host;
    }

    /** The parts that proxies took off, outermost first. Only names: no second slash, which a browser reads as another host. */
    private static String prefix(List<String> values, int hops) {
        StringBuilder prefix = new StringBuilder();
        for (String part : values.subList(Math.max(0, values.size() - hops), values.size())) {
            String own = part.replaceFirst("/+$", "");
            if (!PREFIX.matcher(own).matches() || own.contains("/..") || own.contains("/./")) return "";
            prefix.append(own);
        }
        return prefix.toString();
    }

    private static List<String> list(String header) {
        if (header == null) return List.of();
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The elements of the header, outermost first; what cannot be read says nothing. */
    private static List<Step> steps(String header) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < header.length()) {
            String from = null;
            String proto = null;
            String host = null;
            Matcher pair = PAIR.matcher(header).region(at, header.length());
            while (pair.lookingAt()) {
                String value =
                        pair.group(3) != null ? pair.group(3) : pair.group(2).replaceAll("\\\\(.)", "$1");
                switch (pair.group(1).toLowerCase(Locale.ROOT)) {
                    case "for" -> from = value;
                    case "proto" -> proto = value;
                    case "host" -> host = value;
                    default -> {}
                }
                at = pair.end();
                if (at >= header.length() || header.charAt(at) != ';') break;
                pair.region(++at, header.length());
            }
            int comma = header.indexOf(',', at);
            if (comma < 0) comma = header.length();
            // an element with a part that cannot be read is a step of which nothing is known
            boolean readable = header.substring(at, comma).isBlank();
            steps.add(readable ? new Step(from, proto, host) : new Step(null, null, null));
            at = comma + 1;
        }
        return steps;
    }
}
