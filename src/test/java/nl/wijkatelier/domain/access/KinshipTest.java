package nl.wijkatelier.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final class Origins implements AccountOrigins {
        private final Map<String, Set<String>> makers = new HashMap<>();
        private final Map<String, Set<String>> persons = new HashMap<>();

        @Override
        public void made(String account, String by) {
            makers.computeIfAbsent(Account.key(account), k -> new HashSet<>()).add(Account.key(by));
        }

        @Override
        public void belongs(String account, String person) {
            persons.computeIfAbsent(Account.key(account), k -> new HashSet<>()).add(person);
        }

        @Override
        public Set<String> makers(String account) {
            return makers.getOrDefault(Account.key(account), Set.of());
        }

        @Override
        public Set<String> persons(String account) {
            return persons.getOrDefault(Account.key(account), Set.of());
        }
    }

    private final Origins origins = new Origins();
    private final Kinship kinship = Kinship.of(origins);

    @Test
    void accountsOfOnePerson_areTheSame() {
        assertThat(kinship.same("Jan", "JAN")).isTrue();
        assertThat(kinship.same("jan", "jan2")).isFalse();
        origins.belongs("jan", Kinship.person("P-17"));
        origins.belongs("jan2", Kinship.person(" p-17 "));
        origins.belongs("piet", Kinship.person("p-18"));
        assertThat(kinship.same("jan", "jan2")).isTrue();
        assertThat(kinship.same("jan2", "piet")).isFalse();
        assertThat(kinship.suspect("jan", "jan2"))
                .as("what is known need not be suspected")
                .isFalse();
    }

    @Test
    void whoMadeAnAccount_isSuspected_eitherWay_andFurtherOn() {
        origins.made("piet", "beheerder");
        origins.made("hulp", "piet");
        origins.made("piet", "piet");
        assertThat(kinship.suspect("beheerder", "piet")).isTrue();
        assertThat(kinship.suspect("Piet", "Beheerder")).isTrue();
        assertThat(kinship.suspect("beheerder", "hulp")).isTrue();
        assertThat(kinship.suspect("beheerder", "mien")).isFalse();
        origins.made("mien", "beheerder");
        assertThat(kinship.suspect("piet", "mien")).as("of one maker").isFalse();
    }
}
