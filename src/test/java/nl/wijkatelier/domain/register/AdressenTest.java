package nl.wijkatelier.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdressenTest {
    @Test
    void rows_tellWhatTheAddressesTold() {
        List<Adres> given = List.of(
                adres("0363200000123456", true, AdresseerbaarObject.VERBLIJFSOBJECT, 12, "A", "2", "1011AB"),
                adres("0363200000000007", false, AdresseerbaarObject.VERBLIJFSOBJECT, 12, null, "2", null),
                adres("eigen nummer", true, AdresseerbaarObject.LIGPLAATS, 3, "b", null, "1011AB"),
                adres("9999999999999999", true, AdresseerbaarObject.STANDPLAATS, 3, null, null, "1012ZZ"));
        Adressen packed = Adressen.of(given);
        assertThat(packed.size()).isEqualTo(4);
        for (int row = 0; row < given.size(); row++) {
            Adres adres = given.get(row);
            assertThat(packed.id(row)).isEqualTo(adres.nummeraanduiding());
            assertThat(packed.find(adres.nummeraanduiding())).isEqualTo(row);
            assertThat(packed.x(row)).isEqualTo(adres.x());
            assertThat(packed.y(row)).isEqualTo(adres.y());
            assertThat(packed.hoofdadres(row)).isEqualTo(adres.hoofdadres());
            assertThat(packed.woning(row)).isEqualTo(adres.woning());
            assertThat(packed.soort(row)).isEqualTo(adres.soort());
            assertThat(packed.huisnummer(row)).isEqualTo(adres.huisnummer());
            assertThat(packed.postcodes().get(packed.postcode(row)))
                    .isEqualTo(adres.postcode() == null ? "" : adres.postcode());
            assertThat(packed.straten().get(packed.straat(row)))
                    .isEqualTo(new Adressen.Straat(adres.openbareRuimte(), adres.woonplaats(), adres.gemeente()));
        }
        assertThat(packed.straten()).hasSize(1);
        assertThat(packed.nummer(0)).isEqualTo("12A-2");
        assertThat(packed.nummer(1)).isEqualTo("12-2");
        assertThat(packed.nummer(3)).isEqualTo("3");
    }

    @Test
    void find_amongMany_theLastOfAnId() {
        List<Adres> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) many.add(numbered((i * 7919L) % 1000));
        many.add(numbered(500));
        Adressen packed = Adressen.of(many);
        for (int i = 0; i < 1000; i++)
            if (i != 500) assertThat(packed.id(packed.find(id(i)))).isEqualTo(id(i));
        assertThat(packed.find(id(500))).isEqualTo(1000);
        assertThat(packed.find(id(1000))).isEqualTo(-1);
        assertThat(packed.find("x")).isEqualTo(-1);
        assertThat(packed.find("")).isEqualTo(-1);
        assertThat(Adressen.of(List.of()).find(id(1))).isEqualTo(-1);
    }

    private static Adres numbered(long i) {
        return adres(id(i), true, AdresseerbaarObject.VERBLIJFSOBJECT, 1, null, null, null);
    }

    private static String id(long i) {
        return String.format("%016d", i);
    }

    private static Adres adres(
            String id,
            boolean hoofdadres,
            AdresseerbaarObject soort,
            int number,
            String letter,
            String more,
            String postcode) {
        return new Adres(
                id,
                "O",
                soort,
                hoofdadres,
                "Kerkstraat",
                number,
                letter,
                more,
                postcode,
                "9901",
                "Proefland",
                null,
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(Gebruiksdoel.WOONFUNCTIE),
                80,
                1970,
                number / 3.0,
                480_000 + number);
    }
}
