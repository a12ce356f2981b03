package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
    private static final Proxies ONE = Proxies.of("10.0.0.1");
    private static final Proxies TWO = Proxies.of("10.0.0.0/24, 2001:db8::/32");

    private static Forwarded read(String peer, Proxies proxies, String... headers) {
        Map<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < headers.length; i += 2) map.put(headers[i], headers[i + 1]);
        return Forwarded.read(peer, proxies, map::get);
    }

    @Test
    void nobodyIsTrusted_unlessConfigured() {
        for (String peer : new String[] {"127.0.0.1", "::1", "10.0.0.1", "192.168.1.1", "172.17.0.2"}) {
            Forwarded seen = read(
                    peer,
                    Proxies.of(""),
                    "X-Forwarded-For",
                    "192.0.2.1",
                    "X-Forwarded-Host",
                    "x.example",
                    "X-Forwarded-Prefix",
                    "/x",
                    "Forwarded",
                    "for=192.0.2.1;host=x.example;proto=https");
            assertThat(seen).isEqualTo(new Forwarded(peer, null, null, ""));
        }
    }

    /** peer | X-Forwarded-For | client */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            10.0.0.1  | 192.0.2.1                                | 192.0.2.1
            10.0.0.1  | 6.6.6.6, 192.0.2.1                       | 192.0.2.1
            10.0.0.1  | 6.6.6.6, 192.0.2.1, 10.0.0.2             | 192.0.2.1
            10.0.0.1  | 10.0.0.9, 192.0.2.1                      | 192.0.2.1
            10.0.0.1  | 10.0.0.2                                 | 10.0.0.2
            10.0.0.1  | 192.0.2.1:4711                           | 192.0.2.1
            10.0.0.1  | [2001:db9::7]:4711                       | 2001:db9::7
            2001:db8::5 | 192.0.2.1                              | 192.0.2.1
            10.0.0.1  | 192.0.2.1, unknown                       | 10.0.0.1
            10.0.0.1  | evil.example                             | 10.0.0.1
            10.0.1.1  | 192.0.2.1                                | 10.0.1.1
            10.0.0.1  | -                                        | 10.0.0.1
            """)
    void client_isWhatTheOutermostTrustedProxySaw(String peer, String header, String client) {
        assertThat(read(peer, TWO, "X-Forwarded-For", header).client()).isEqualTo(client);
    }

    @Test
    void address_isThatOfTheOutermostProxy_notOfTheClient() {
        Forwarded both = read(
                "10.0.0.1",
                TWO,
                "X-Forwarded-For",
                "6.6.6.6, 192.0.2.1, 10.0.0.2",
                "X-Forwarded-Proto",
                "http, https, http",
                "X-Forwarded-Host",
                "evil.example, kaart.example, binnen:81");
        assertThat(both).isEqualTo(new Forwarded("192.0.2.1", "https", "kaart.example", ""));
        Forwarded overwritten = read(
                "10.0.0.1",
                TWO,
                "X-Forwarded-For",
                "192.0.2.1, 10.0.0.2",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "kaart.example",
                "X-Forwarded-Port",
                "8443",
                "X-Forwarded-Prefix",
                "/gis, /wijken/");
        assertThat(overwritten).isEqualTo(new Forwarded("192.0.2.1", "https", "kaart.example:8443", "/gis/wijken"));
    }

    @Test
    void standardHeader_isReadByItsGrammar() {
        assertThat(
                        read(
                                "10.0.0.1",
                                TWO,
                                "Forwarded",
                                "for=6.6.6.6;host=evil.example, For=\"[2001:db9::17]:4711\";proto=HTTPS;by=_x;Host=\"kaart.example:8443\" , for=10.0.0.2;proto=http"))
                .isEqualTo(new Forwarded("2001:db9::17", "https", "kaart.example:8443", ""));
        assertThat(read("10.0.0.1", ONE, "Forwarded", "for=192.0.2.43, for=198.51.100.17;proto=https;host=k.example"))
                .isEqualTo(new Forwarded("198.51.100.17", "https", "k.example", ""));
        assertThat(read("10.0.0.1", ONE, "Forwarded", "for=192.0.2.43, for=\"broken"))
                .extracting(Forwarded::client)
                .isEqualTo("10.0.0.1");
        assertThat(read("10.0.0.1", ONE, "Forwarded", "for=_hidden;host=k.example"))
                .isEqualTo(new Forwarded("10.0.0.1", null, "k.example", ""));
    }

    @Test
    void headersThatContradict_areBothLeft() {
        assertThat(read("10.0.0.1", ONE, "Forwarded", "for=6.6.6.6;host=evil.example", "X-Forwarded-For", "192.0.2.1"))
                .isEqualTo(new Forwarded("10.0.0.1", null, null, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/a//b",
                "a",
                "/a/../b",
                "/a?b",
                "/a\\b",
                "https://evil.example",
                "/%2f",
                "/a b"
            })
    void prefix_thatABrowserMayReadAsAHost_isLeft(String prefix) {
        assertThat(read("10.0.0.1", ONE, "X-Forwarded-Prefix", prefix).prefix()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/x", "a b", "a@b", "a,,b\"", "[zz]", "http://x"})
    void host_thatIsNone_isLeft(String host) {
        assertThat(read("10.0.0.1", ONE, "X-Forwarded-Host", host).host()).isIn(null, "b\"", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "*", "::/129", "10.0.0.0/8/8"})
    void proxies_areAddresses_orRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> Proxies.of("127.0.0.1," + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void ranges_holdTheirEdges() {
        Proxies proxies = Proxies.of("10.1.16.0/20");
        assertThat(proxies.trusts("10.1.15.255")).isFalse();
        assertThat(proxies.trusts("10.1.16.0")).isTrue();
        assertThat(proxies.trusts("10.1.31.255")).isTrue();
        assertThat(proxies.trusts("10.1.32.0")).isFalse();
        assertThat(Proxies.of("0.0.0.0/0").trusts("::1")).isFalse();
    }
}
