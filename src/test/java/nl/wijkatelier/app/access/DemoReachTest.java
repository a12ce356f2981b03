package nl.wijkatelier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class DemoReachTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ''           | ''          | ''                        | ''                | true
            127.0.0.1    | ''          | ''                        | ''                | true
            localhost    | ''          | ''                        | ''                | true
            ::1          | ''          | ''                        | ''                | true
            127.0.0.53   | ''          | http://localhost:8080     | localhost         | true
            ''           | ''          | http://127.0.0.1:8080/w   | localhost:8080    | true
            0.0.0.0      | ''          | ''                        | ''                | false
            ::           | ''          | ''                        | ''                | false
            192.0.2.1    | ''          | ''                        | ''                | false
            kaart.lokaal | ''          | ''                        | ''                | false
            127.0.0.1    | 127.0.0.1   | ''                        | ''                | false
            127.0.0.1    | ''          | https://kaart.example.nl  | ''                | false
            ''           | ''          | ''                        | localhost,w.example.nl | false
            """)
    void accountsWithKnownPasswords_areForThisMachine(
            String address, String proxies, String base, String hosts, boolean good) {
        DemoReach reach = DemoReach.of(false, address, proxies, base, hosts);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        assertThat(reach.wanted()).isEqualTo(good);
        assertThat(reach.good()).as("before the service is bound").isFalse();
        reach.bind(factory);
        assertThat(reach.good()).isEqualTo(good);
        assertThat(reach.refusal().isPresent()).isEqualTo(!good);
        InetAddress bound = factory.getAddress();
        if (good && address.isEmpty()) assertThat(bound.isLoopbackAddress()).isTrue();
        else assertThat(bound).as("as configured").isNull();
    }

    @Test
    void whoAsksForIt_getsThemEverywhere() {
        DemoReach reach = DemoReach.of(true, "0.0.0.0", "10.0.0.1", "https://kaart.example.nl", "");
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        reach.bind(factory);
        assertThat(reach.good()).isTrue();
        assertThat(reach.refusal()).isEmpty();
        assertThat(factory.getAddress()).isNull();
    }
}
