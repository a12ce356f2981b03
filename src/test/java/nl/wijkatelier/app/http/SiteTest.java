package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.wijkatelier.app.http.Site.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    /** base | hosts | by proxy | asked | address of the service */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            ''                         | ''                    | false | localhost      | http://localhost:8080
            ''                         | ''                    | false | 127.0.0.1      | http://127.0.0.1:8080
            ''                         | ''                    | false | [::1]          | http://[::1]:8080
            ''                         | ''                    | false | 10.0.0.7       | http://10.0.0.7:8080
            ''                         | ''                    | false | 10.0.0.8       | http://localhost:8080
            ''                         | ''                    | false | evil.example   | http://localhost:8080
            ''                         | ''                    | true  | kaart.example  | http://kaart.example:8080
            ''                         | kaart.example         | false | kaart.example  | http://kaart.example:8080
            ''                         | kaart.example         | false | KAART.example  | http://KAART.example:8080
            ''                         | kaart.example,b       | false | evil.example   | http://kaart.example
            ''                         | kaart.example:81      | false | evil.example   | http://kaart.example:81
            ''                         | kaart.example         | true  | evil.example   | http://kaart.example
            ''                         | kaart.example         | false | localhost      | http://kaart.example
            https://kaart.example      | ''                    | false | evil.example   | https://kaart.example
            https://kaart.example:8443/wijken/ | ''            | true  | evil.example   | https://kaart.example:8443/wijken
            """)
    void address_isNeverThatOfAStranger(String base, String hosts, boolean byProxy, String asked, String address) {
        Address said = new Address("http", asked, 8080, "");
        assertThat(Site.of(base, hosts).of(said, byProxy, "10.0.0.7", 8080).text())
                .isEqualTo(address);
    }

    /** hosts | by proxy | host and port asked | address of the service, whose port is 8080 */
    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''                         | false | localhost      | 6666 | http://localhost:8080
            ''                         | false | 127.0.0.1      | 1    | http://localhost:8080
            ''                         | false | [::1]          | 80   | http://localhost:8080
            ''                         | true  | kaart.example  | 6666 | http://kaart.example:6666
            kaart.example              | false | kaart.example  | 80   | http://kaart.example
            kaart.example              | false | kaart.example  | 8080 | http://kaart.example:8080
            kaart.example              | false | kaart.example  | 6666 | http://kaart.example
            kaart.example              | true  | kaart.example  | 6666 | http://kaart.example
            kaart.example:81           | false | kaart.example  | 81   | http://kaart.example:81
            kaart.example:81           | false | kaart.example  | 80   | http://kaart.example:81
            b,localhost:*              | false | localhost      | 6666 | http://localhost:6666
            localhost:*                | false | localhost      | 80   | http://localhost
            localhost:*                | false | evil.example   | 80   | http://localhost
            """)
    void port_isNeverThatOfAStranger(String hosts, boolean byProxy, String asked, int port, String address) {
        Address said = new Address("http", asked, port, "");
        assertThat(Site.of("", hosts).of(said, byProxy, "10.0.0.7", 8080).text())
                .isEqualTo(address);
    }

    @Test
    void console_namesTheBase_orThisMachine() {
        assertThat(Site.of("", "").text(8080)).isEqualTo("http://localhost:8080");
        assertThat(Site.of("", "kaart.example").text(8080)).isEqualTo("http://kaart.example");
        assertThat(Site.of("https://a.nl/w/", "").text(8080)).isEqualTo("https://a.nl/w");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kaart.example",
                "ftp://x",
                "https://",
                "https://a/?b",
                "https://a/#b",
                "https://u@a/",
                "https://a//b",
                "javascript:x",
                "https://a b"
            })
    void base_thatIsNoAddress_isRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> Site.of(text, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("basis-url");
    }
}
