package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.disclosure.FigureRelease;
import nl.wijkatelier.domain.disclosure.ReleasedFigures;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators of an operator's own, in the folder that {@code wijkatelier.indicators} names. */
class OwnIndicatorsTest {
    private static final List<String> LINES = List.of(
            "thema: eigen",
            "titel: Eigen",
            "title: Own",
            "indicatoren:",
            "  - id: eigen_cijfer",
            "    titel: Eigen cijfer",
            "    title: Own figure",
            "    definitie: Wat het is.",
            "    definition: What it is.",
            "    eenheid: \"\"",
            "    unit: \"\"",
            "    soort: mean",
            "    teller: inwoners",
            "    noemer: woningen",
            "    factor: 1",
            "    decimalen: 1",
            "    regel: dichtheid",
            "    bron: BRP en BAG");
    private static final int FIRST_KEY = 4;

    private static final String[] VALUES = {
        "",
        "\"\"",
        "~",
        "-",
        "0",
        "-1",
        "1",
        "7",
        "1e300",
        "1e-300",
        "NaN",
        "Infinity",
        "veel",
        "[]",
        "[1, 2]",
        "[2, 1]",
        "[9, 8, 7, 6, 5, 4, 3, 2]",
        "{a: b}",
        "&x [*x]",
        "*x",
        "!!int 3",
        "\t",
        "'",
        "\"",
        "\u0000",
        "\uFFFF",
        "een",
        "cbs:mannen",
        "cbs:",
        "cbs:geluk",
        "inwoners",
        "inwoners +",
        "+ inwoners",
        "inwoners - inwoners",
        "woningen - inwoners",
        "woz_waarde",
        "woz_waarde + woz_waarde",
        "woz_woningen",
        "huishoudens_inkomen_1",
        "oppervlakte",
        "huishoudens",
        "personen_in_huishoudens",
        "count",
        "share",
        "mean",
        "density",
        "class",
        "geen",
        "personen",
        "dichtheid",
        "woz",
        "inkomen",
        "cbs",
        "leeftijd",
        "hoog",
        "aantal_inwoners / aantal_huishoudens",
        "aantal_inwoners /",
        "bevolkingsdichtheid",
        "\n  - id: nog_een",
        "# niets"
    };
    private static final String[] KEYS = {
        "id",
        "soort",
        "teller",
        "noemer",
        "factor",
        "decimalen",
        "regel",
        "richting",
        "cbs",
        "grenzen",
        "namen",
        "names",
        "teler",
        "<<",
        "?",
        "thema"
    };

    private static final RandomRegisters REGISTERS = new RandomRegisters(7, 120);
    private static final Division DIVISION = Division.of(REGISTERS.indelingen.get(1));
    private static final Tally TALLY = RegionJoin.tallies(
                    REGISTERS,
                    REGISTERS,
                    JoinSettings.fictional().keys(),
                    List.of(DIVISION),
                    new PeopleOverlay(List.of(0)),
                    Progress.NONE)
            .get(0);

    private static IndicatorCatalogue read(List<String> lines) {
        return IndicatorCatalogue.parse("eigen.yaml", String.join("\n", lines));
    }

    private static List<String> with(String... changes) {
        List<String> lines = new ArrayList<>(LINES);
        for (String change : changes) {
            String key = change.substring(0, change.indexOf(':') + 1);
            int at = 0;
            while (at < lines.size() && !lines.get(at).strip().startsWith(key)) at++;
            if (at < lines.size()) lines.set(at, "    " + change);
            else lines.add("    " + change);
        }
        return lines;
    }

    private static ReleasedFigures figures(IndicatorCatalogue catalogue) {
        DivisionFigures data = new DivisionFigures(DIVISION, TALLY, Kerncijfers.none(), JoinSettings.fictional(), true);
        return FigureRelease.release(data, catalogue.indicators(), catalogue.rules())
                .get(Level.GEMEENTE);
    }

    /** Inhabitants per dwelling ended in a null pointer at start, since the rule of the inhabitants has no basis. */
    @Test
    void aMeanOfPeople_overWhatIsOpen_works() {
        Value value = figures(read(LINES)).value("eigen_cijfer", 0);
        assertThat(value).isInstanceOf(Value.Number.class);
        assertThat(((Value.Number) value).value()).isBetween(0.5, 5.0);
    }

    @Test
    void aMeanThatMayBeBelowZero_hasBoundsOnBothSides() {
        Value value = figures(read(with("teller: woningen - inwoners"))).value("eigen_cijfer", 0);
        Value.Number number = (Value.Number) value;
        assertThat(number.value()).isNegative();
        assertThat(number.low()).isLessThan(number.value());
        assertThat(number.high()).isGreaterThan(number.value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            regel: personen                        | 17 | regel
            regel: geen                            | 17 | regel
            teller: woz_waarde                     | 13 | teller
            noemer: cbs:aantal_inwoners            | 14 | noemer
            teller: cbs:mannen                     | 14 | noemer
            factor: 1e300                          | 15 | factor
            factor: NaN                            | 15 | factor
            soort: class                           | 5  | id
            """)
    void aMistake_isRefused_withLineAndKey(String change, int line, String key) {
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> read(with(change.strip())))
                .satisfies(problem ->
                        assertThat(problem.line() + " " + problem.key()).isEqualTo(line + " " + key.strip()));
    }

    @Test
    void bounds_thatDoNotFall_orAreTooMany_areRefused() {
        for (String bounds : List.of("[1, 2]", "[2, 2]", "[NaN]", "[8, 7, 6, 5, 4, 3, 2]"))
            assertThatExceptionOfType(CatalogueProblem.class)
                    .isThrownBy(() -> read(with("soort: class", "grenzen: " + bounds)))
                    .satisfies(problem -> assertThat(problem.key()).isEqualTo("grenzen"));
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> read(with("soort: class", "grenzen: [2, 1]", "namen: [hoog, laag]")));
    }

    @Test
    void aFileThatIsNoText_isRefused(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("eigen.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatExceptionOfType(CatalogueProblem.class)
                .isThrownBy(() -> IndicatorCatalogue.load(folder))
                .withMessageContaining("UTF-8");
    }

    /** Whatever is written, it is read and its figures can be made, or it is refused with file, line and key. */
    @Test
    void malformed_isReadOrRefused_neverAnythingElse() {
        Random random = new Random(14);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            List<String> lines = damaged(random);
            IndicatorCatalogue catalogue;
            try {
                catalogue = read(lines);
            } catch (CatalogueProblem problem) {
                assertThat(problem.file()).isEqualTo("eigen.yaml");
                assertThat(problem.line()).as("%s of %s", problem, lines).isPositive();
                assertThat(problem.key()).isNotEmpty();
                assertThat(problem.getMessage()).as("%s", lines).doesNotContain("null", "nl.wijkatelier");
                refused++;
                continue;
            } catch (RuntimeException e) {
                throw new AssertionError(String.join("\n", lines), e);
            }
            try {
                ReleasedFigures table = figures(catalogue);
                for (Indicator one : catalogue.indicators()) table.value(one.id(), 0);
            } catch (RuntimeException e) {
                throw new AssertionError(String.join("\n", lines), e);
            }
            read++;
        }
        assertThat(read).isGreaterThan(200);
        assertThat(refused).isGreaterThan(1_000);
    }

    private static List<String> damaged(Random random) {
        List<String> lines = new ArrayList<>(LINES);
        for (int damage = random.nextInt(3); damage >= 0; damage--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 3 -> lines.set(at, " ".repeat(random.nextInt(4)) + line);
                case 4 -> lines.add(Math.max(FIRST_KEY, at), "    " + any(random, KEYS) + ": " + any(random, VALUES));
                default -> {
                    int colon = line.indexOf(':');
                    if (colon > 0) lines.set(at, line.substring(0, colon) + ": " + any(random, VALUES));
                }
            }
        }
        return lines;
    }

    private static String any(Random random, String[] all) {
        return Arrays.asList(all).get(random.nextInt(all.length));
    }
}
