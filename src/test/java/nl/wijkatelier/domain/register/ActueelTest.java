package nl.wijkatelier.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** When a version of an object is the current one: the day before, the day itself and the day after each of its dates. */
class ActueelTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 10);
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final LocalDate AFTER = DAY.plusDays(1);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Test
    void voorkomen_holdsFromItsBegin() {
        assertThat(voorkomen(BEFORE, null, null, null)).isTrue();
        assertThat(voorkomen(DAY, null, null, null)).isTrue();
        assertThat(voorkomen(AFTER, null, null, null)).isFalse();
    }

    @Test
    void voorkomen_holdsUntilItsEnd() {
        assertThat(voorkomen(LONG_AGO, BEFORE, null, null)).isFalse();
        assertThat(voorkomen(LONG_AGO, DAY, null, null)).isFalse();
        assertThat(voorkomen(LONG_AGO, AFTER, null, null)).isTrue();
    }

    @Test
    void voorkomen_whoseSuccessorBeginsLater_keepsItsValidity() {
        assertThat(voorkomen(LONG_AGO, AFTER, BEFORE, null)).isTrue();
        assertThat(voorkomen(LONG_AGO, BEFORE, BEFORE, null)).isFalse();
    }

    @Test
    void voorkomen_endedInTheRegisterWithoutEndOfValidity_endsThere() {
        assertThat(voorkomen(LONG_AGO, null, BEFORE, null)).isFalse();
        assertThat(voorkomen(LONG_AGO, null, DAY, null)).isFalse();
        assertThat(voorkomen(LONG_AGO, null, AFTER, null)).isTrue();
    }

    @Test
    void voorkomen_madeInactive_neverHeld() {
        assertThat(voorkomen(LONG_AGO, null, null, AFTER)).isFalse();
    }

    @Test
    void bgt_isWhatTheRegisterSaidAtTheEndOfTheDay() {
        assertThat(bgt(DAY, null, DAY, null)).isTrue();
        assertThat(bgt(AFTER, null, LONG_AGO, null)).isFalse();
        assertThat(bgt(LONG_AGO, null, AFTER, null)).isFalse();
        assertThat(bgt(LONG_AGO, null, LONG_AGO, DAY)).isFalse();
        assertThat(bgt(LONG_AGO, null, LONG_AGO, AFTER)).isTrue();
        assertThat(bgt(LONG_AGO, DAY, LONG_AGO, null)).isFalse();
        assertThat(bgt(LONG_AGO, AFTER, LONG_AGO, null)).isTrue();
    }

    private static boolean voorkomen(LocalDate begin, LocalDate eind, LocalDate eindRegistratie, LocalDate inactief) {
        return new Voorkomen(1, begin, eind, noon(LONG_AGO), noon(eindRegistratie), noon(inactief)).actueelOp(DAY);
    }

    private static boolean bgt(LocalDate creation, LocalDate termination, LocalDate registered, LocalDate ended) {
        return BgtObject.actueelOp(creation, termination, noon(registered), noon(ended), DAY);
    }

    private static LocalDateTime noon(LocalDate day) {
        return day == null ? null : day.atTime(12, 0);
    }
}
