package nl.wijkatelier.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wijkatelier.SampleRegion;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.register.Adres;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;

class SearchIndexTest {
    private final SearchIndex index = SearchIndex.of(new SearchPlaces());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dorpsstraat 12         | Dorpsstraat 12    | 2181 AB Hilgaarde
            Dorpsstraat 12a        | Dorpsstraat 12A   | 2181 AB Hilgaarde
            dorpsstraat 12 a       | Dorpsstraat 12A   | 2181 AB Hilgaarde
            DORPSSTRAAT 12A-2      | Dorpsstraat 12A-2 | 2181 AB Hilgaarde
            dorps straat 12        | Dorpsstraat 12    | 2181 AB Hilgaarde
            dorpsstr 12            | Dorpsstraat 12    | 2181 AB Hilgaarde
            dorpsstraat 12 lisgaard | Dorpsstraat 12   | 2160 ZZ Lisgaard
            lisgaard dorpsstraat 12 | Dorpsstraat 12   | 2160 ZZ Lisgaard
            2181ab 14              | Dorpsstraat 14    | 2181 AB Hilgaarde
            2181 AB 12 a           | Dorpsstraat 12A   | 2181 AB Hilgaarde
            12 2181 ab             | Dorpsstraat 12    | 2181 AB Hilgaarde
            2181 AB                | 2181 AB           | Dorpsstraat, Hilgaarde
            2181a                  | 2181 AB           | Dorpsstraat, Hilgaarde
            2160                   | 2160 ZZ           | Dorpsstraat, Lisgaard
            1e poellaan            | Eerste Poellaan   | Lisgaard
            eerste poel            | Eerste Poellaan   | Lisgaard
            burg. muller           | Burgemeester Müllerstraat | Hilgaarde
            plein 1945             | Plein 1945        | Hilgaarde
            plein 1945 3           | Plein 1945 3      | 2182 BC Hilgaarde
            st josephlaan          | Sint Josephlaan   | Lisgaard
            's-gravendamseweg      | 's-Gravendamseweg | Lisgaard
            sgravendamse           | 's-Gravendamseweg | Lisgaard
            dorpstraat             | Dorpsstraat       | Hilgaarde
            dropsstraat 12         | Dorpsstraat 12    | 2181 AB Hilgaarde
            hilgaarde              | Hilgaarde         | ""
            """)
    void firstAnswer_isWhatIsMeant(String typed, String text, String explanation) {
        assertThat(index.find(typed, 10)).isNotEmpty();
        Hit first = index.find(typed, 10).get(0);
        assertThat(first.text()).isEqualTo(text);
        assertThat(first.explanation()).isEqualTo(explanation);
    }

    @Test
    void number_bringsItself_itsLetters_andThenNumbersThatGoOn() {
        assertThat(index.find("dorpsstraat 1 hilgaarde", 10))
                .extracting(Hit::text)
                .containsExactly(
                        "Dorpsstraat 1",
                        "Dorpsstraat 10",
                        "Dorpsstraat 12",
                        "Dorpsstraat 12A",
                        "Dorpsstraat 12A-2",
                        "Dorpsstraat 14");
    }

    @Test
    void street_ofTwoWoonplaatsen_isFoundInBoth_theLargerFirst() {
        assertThat(index.find("dorpsstraat", 10)).extracting(Hit::explanation).containsExactly("Hilgaarde", "Lisgaard");
    }

    @Test
    void areas_areFoundWithWhatTheyLieIn() {
        SampleRegion region = new SampleRegion();
        Indeling newest = region.indelingen().get(1);
        Hit buurt = index.find(newest.buurten().get(2).naam(), 1).get(0);
        assertThat(buurt.kind()).isEqualTo(Hit.Kind.BUURT);
        assertThat(buurt.area()).isEqualTo(newest.buurten().get(2));
        assertThat(buurt.gemeente()).isEqualTo(newest.gemeenten().get(0));
        assertThat(buurt.area().geometrie().getEnvelopeInternal().contains(buurt.x(), buurt.y()))
                .isTrue();
    }

    @Test
    void address_namesTheBuurtThatItLiesIn() {
        Hit address = index.find("dorpsstraat 14 hilgaarde", 1).get(0);
        Coordinate place = new Coordinate(address.x(), address.y());
        assertThat(SimplePointInAreaLocator.isContained(place, address.buurt().geometrie()))
                .isTrue();
        assertThat(address.wijk().code()).isEqualTo(address.buurt().parent());
        assertThat(address.gemeente().code()).isEqualTo(address.wijk().parent());
        assertThat((Object) address.box()).isNull();
    }

    @Test
    void anythingTyped_isAnswered_withinTheLimit() {
        Random random = new Random(1);
        String letters = "dorpsta 12é2181AB'-.,%\u0000\uD83D\uDE00ß 9999999999 ";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(150); n >= 0; n--)
                text.append(letters.charAt(random.nextInt(letters.length())));
            assertThat(index.find(text.toString(), 5)).as(text.toString()).hasSizeLessThanOrEqualTo(5);
        }
        assertThat(index.find("", 5)).isEmpty();
        assertThat(index.find(" .- ", 5)).isEmpty();
        assertThat(index.find("xyzzy", 5)).isEmpty();
        assertThat(SearchIndex.empty().find("dorpsstraat 1", 5)).isEmpty();
    }

    @Test
    void everyAddress_isFoundByItsOwnTextAndPlace() {
        Consumer<Adres> found = adres -> {
            String suffix = (adres.huisletter() == null ? "" : adres.huisletter())
                    + (adres.huisnummertoevoeging() == null ? "" : "-" + adres.huisnummertoevoeging());
            String text = adres.openbareRuimte() + " " + adres.huisnummer() + suffix;
            assertThat(index.find(text + " " + adres.woonplaats(), 10)).anySatisfy(hit -> {
                assertThat(hit.text()).isEqualTo(text);
                assertThat(hit.explanation()).endsWith(adres.woonplaats());
                assertThat(hit.x()).isCloseTo(adres.x(), Offset.offset(0.02));
            });
        };
        List<Adres> all = new ArrayList<>();
        new SearchPlaces().adressen(all::add);
        assertThat(all).allSatisfy(found);
    }

    /** typed | first code that is found | how many */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BU99010101  | BU99010101 | 1
            bu99010101  | BU99010101 | 1
            BU 99010101 | BU99010101 | 1
            99010101    | BU99010101 | 1
            BU 9901 0101 | BU99010101 | 1
            BU-9901.01.01 | BU99010101 | 1
            9901 01 01  | BU99010101 | 1
            WK990101    | WK990101   | 1
            990101      | WK990101   | 1
            GM9901      | GM9901     | 1
            gm99        | GM9901     | 1
            BU9901010   | BU99010100 | 3
            """)
    void code_orItsBeginning_isFound(String typed, String code, int count) {
        List<Hit> hits = index.find(typed.strip(), 50);
        assertThat(hits.get(0).area().code().text()).isEqualTo(code.strip());
        assertThat(hits).hasSize(count);
    }

    @Test
    void code_ofAnOlderDivision_isFound_andSaysWhich() {
        SampleRegion region = new SampleRegion();
        Set<AreaCode> now =
                region.indelingen().get(1).buurten().stream().map(Area::code).collect(Collectors.toSet());
        for (Area old : region.indelingen().get(0).buurten()) {
            Hit hit = index.find(old.code().text(), 1).get(0);
            assertThat(hit.area().code()).isEqualTo(old.code());
            assertThat(hit.explanation().contains("indeling 2023")).isEqualTo(!now.contains(old.code()));
        }
    }
}
