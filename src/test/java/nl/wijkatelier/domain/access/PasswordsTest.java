package nl.wijkatelier.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            kort                       | PASSWORD_SHORT
            elf tekens.                | PASSWORD_SHORT
            aaaaaaaaaaaaaaaa           | PASSWORD_EASY
            piet de groot 1            | PASSWORD_EASY
            Wachtwoord123!             | PASSWORD_COMMON
            welkom2026!!               | PASSWORD_COMMON
            W3lk0m-W3lk0m              | PASSWORD_COMMON
            p@ssw0rd1234               | PASSWORD_COMMON
            wijkatelier01              | PASSWORD_COMMON
            Wijk-Atelier-2026          | PASSWORD_COMMON
            123456789012               | PASSWORD_COMMON
            0987654321!!               | PASSWORD_COMMON
            qwertyuiop123              | PASSWORD_COMMON
            Zomer2024Zomer             | PASSWORD_COMMON
            ikhouvanjou                | PASSWORD_SHORT
            feyenoord1908              | PASSWORD_COMMON
            Amsterdam2026              | PASSWORD_COMMON
            gr00t_gr00t_2026           | PASSWORD_COMMON
            correct horse battery staple | PASSWORD_COMMON
            """)
    void whatIsGuessedFirst_isRefused(String password, AccessRefused.Reason reason) {
        AccessRefused refused =
                catchThrowableOfType(AccessRefused.class, () -> Passwords.check("Piet de Groot", password));
        assertThat(refused).as(password).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.getMessage()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paarse olifant 7",
                "vijf groene fietsen",
                "twaalf tekens",
                "de trein naar Zwolle was te laat",
                "x9$Kq2!vLm7#pR",
                "αβγδεζηθικλμ",
                "wachtwoord van een egel"
            })
    void others_areTaken(String password) {
        assertThatCode(() -> Passwords.check("Piet de Groot", password)).doesNotThrowAnyException();
    }
}
