package nl.wijkatelier.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkatelier.domain.statistics.Value.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages say everything: texts, reasons, names of styles, and why a request is refused. */
class LanguageTest {
    private static final String FIGURE = "buurt:bevolkingsdichtheid";

    private final Service service = new Service();

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(
                        LanguageTest.class.getResourceAsStream("/wms/messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void bothHaveTheSameKeys() throws Exception {
        Set<String> dutch = texts("nl").stringPropertyNames();
        Set<String> english = new TreeSet<>(texts("en").stringPropertyNames());
        english.removeIf(key -> key.startsWith("naam."));
        assertThat(english).isEqualTo(new TreeSet<>(dutch));
    }

    @Test
    void everyReason_hasWords() {
        for (Language language : Language.values())
            for (Reason reason : Reason.values())
                assertThat(language.reason(reason)).isNotBlank();
    }

    @Test
    void everyTitleOfAStyle_hasAnEnglishOne() throws Exception {
        Properties english = texts("en");
        Pattern title = Pattern.compile("Title>([^<]+)</");
        int found = 0;
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("styles"))) {
            files = all.filter(file -> file.toString().endsWith(".sld")).toList();
        }
        for (Path file : files)
            for (Matcher m = title.matcher(Files.readString(file)); m.find(); found++)
                assertThat(english.stringPropertyNames())
                        .contains("naam." + m.group(1).replace(' ', '_'));
        assertThat(found).isGreaterThan(30);
    }

    /** Each key of a refusal is used, and each that the code uses is there. */
    @Test
    void everyRefusal_hasItsWords() throws Exception {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("\"(weigering\\.[a-z.]+)\"");
        try (Stream<Path> all = Files.list(Path.of("src/main/java/nl/wijkatelier/wms"))) {
            for (Path file : all.toList())
                for (Matcher m = key.matcher(Files.readString(file)); m.find(); ) used.add(m.group(1));
        }
        used.remove("weigering.klassen.");
        for (String name : List.of("ramp", "classes", "breaks", "middle", "frozen"))
            used.add("weigering.klassen." + name);
        Set<String> there = new TreeSet<>(texts("nl").stringPropertyNames());
        there.removeIf(name -> !name.startsWith("weigering."));
        assertThat(there).isEqualTo(used).hasSizeGreaterThan(50);
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        return Stream.of(
                        new String[] {
                            "LAYERS=onbekend", "De laag 'onbekend' bestaat niet", "There is no layer 'onbekend'"
                        },
                        new String[] {
                            "STYLES=mooi",
                            "De laag buurten heeft geen stijl 'mooi'",
                            "The layer buurten has no style 'mooi'"
                        },
                        new String[] {
                            "BBOX=1,2,3", "BBOX moet vier getallen hebben", "BBOX must have four numbers, not 3"
                        },
                        new String[] {"CRS=EPSG:1", "Het coördinatensysteem", "The coordinate system 'EPSG:1' is not"},
                        new String[] {"FORMAT=image/x", "Het formaat", "The format 'image/x' is not supported"},
                        new String[] {"WIDTH=", "De parameter WIDTH ontbreekt", "The parameter WIDTH is missing"},
                        new String[] {
                            "WIDTH=5000", "WIDTH moet tussen 1 en 4000", "WIDTH must be from 1 to 4000, not 5000"
                        },
                        new String[] {"TIME=gisteren", "TIME bevat 'GISTEREN'", "TIME holds 'GISTEREN'; it must be"},
                        new String[] {
                            "TIME=1850", "gold nog geen indeling", "no division of this service held on 1850-12-31"
                        },
                        new String[] {"INDELING=x", "er is geen indeling 'x'", "INDELING: there is no division 'x'"},
                        new String[] {"REQUEST=GetNiets", "De bewerking", "The operation 'GetNiets' is not supported"},
                        new String[] {
                            "LAYERS=" + FIGURE + "&CLASSES=99", "99 klassen", "'99' is not a whole number from 3 to 7"
                        },
                        new String[] {
                            "LAYERS=" + FIGURE + "&BREAKS=5,1", "loopt niet op", "'5,1' is not a list of bounds"
                        },
                        new String[] {"LAYERS=" + FIGURE + "&RAMP=x", "bestaat niet", "ramp: there is no 'x'"},
                        new String[] {
                            "LAYERS=" + FIGURE + "&MIDDLE=x", "geen getal", "middle: 'x' is not a possible number"
                        },
                        new String[] {"LAYERS=" + FIGURE + "&FROZEN=x", "is geen van", "frozen: 'x' is not years"},
                        new String[] {
                            "LAYERS=" + FIGURE + "&WITH=inwoners",
                            "Inwoners is een aantal",
                            "which is not shown as coloured areas"
                        },
                        new String[] {"CQL_FILTER=a=1&FEATUREID=b", "gaan niet samen", "cannot be combined"},
                        new String[] {"SLD_BODY=x", "staan bij deze dienst uit", "are switched off at this service"},
                        new String[] {"OPACITIES=300", "OPACITIES bevat '300'", "OPACITIES holds '300'"})
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    Map<String, String> asked = Service.map("1.3.0");
                    for (String change : row[0].split("&")) asked.put(change.split("=", 2)[0], change.split("=", 2)[1]);
                    assertThat(service.get(asked).getContentAsString())
                            .contains("<ServiceException")
                            .contains(row[1]);
                    for (String english : List.of("en", "eng", "EN-gb")) {
                        asked.put("LANGUAGE", english);
                        assertThat(service.get(asked).getContentAsString())
                                .contains("<ServiceException")
                                .contains(row[2]);
                    }
                    asked.put("EXCEPTIONS", "JSON");
                    assertThat(service.get(asked).getContentAsString()).contains(row[2]);
                }));
    }

    @Test
    void unreadableParameters_areRefusedInTheLanguageAsked() throws Exception {
        String asked = "SERVICE=WMS&LAYERS=" + "x".repeat(20_001);
        assertThat(service.get(asked).getContentAsString()).contains("LAYERS is te lang");
        for (String english : List.of("&LANGUAGE=en", "&language=ENG&x=y", "&LANGUAGE=en-GB"))
            assertThat(service.get(asked + english).getContentAsString()).contains("LAYERS is too long");
        assertThat(service.get(asked + "&LANGUAGE=enige").getContentAsString()).contains("LAYERS is te lang");
    }
}
