package nl.wijkatelier.ingest.brk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.wijkatelier.RealData;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kadastrale kaart as Kadaster published it over the years. */
class BrkVersionsTest {
    private static final String HEAD =
            "<b:KadastraleKaartCollection xmlns:b='http://www.kadaster.nl/schemas/brkkadastralekaart/"
                    + "v20160101' xmlns:g='http://www.opengis.net/gml/3.2'>";
    private static final String ID =
            "<b:identificatie><b:NEN3610ID><b:namespace>NL.IMKAD</b:namespace><b:lokaalID>7</b:lokaalID>"
                    + "</b:NEN3610ID></b:identificatie><b:historie><b:KadasterHistorie><b:logischTijdstipOntstaan>"
                    + "2009-03-27T23:59:59.000</b:logischTijdstipOntstaan></b:KadasterHistorie></b:historie>";

    @TempDir
    Path folder;

    @Test
    void version4_theRealFiles() {
        CollectingReading reading = read(RealData.path("cases/F10_dkk_v4_echt_nlextract.zip"));
        assertThat(reading.problems()).isEmpty();
        List<Perceel> percelen = reading.objects(Perceel.class);
        assertThat(percelen).hasSize(8);
        Perceel first = percelen.stream()
                .filter(perceel -> perceel.identificatie().equals("11720427170000"))
                .findFirst()
                .orElseThrow();
        assertThat(first.aanduiding().kadastraleGemeente()).isEqualTo("Amsterdam");
        assertThat(first.aanduiding().akrCode()).isEqualTo("ASD30");
        assertThat(first.aanduiding().perceelnummer()).isEqualTo(4271);
        assertThat(first.grootte()).isEqualTo(2420);
        List<KadastraleGrens> grenzen = reading.objects(KadastraleGrens.class);
        assertThat(grenzen).hasSize(5);
        assertThat(grenzen)
                .filteredOn(grens -> grens.identificatie().equals("230041151"))
                .singleElement()
                .satisfies(grens -> assertThat(grens.perceelLinks()).isEqualTo("11720047170000"));
    }

    @Test
    void version3_percelenAndGrenzen() throws Exception {
        String perceel =
                "<b:perceelMember><b:Perceel g:id='p'>" + ID + "<b:kadastraleAanduiding><b:TypeKadastraleAanduiding>"
                        + "<b:kadastraleGemeente><b:KadastraleGemeenteKeuze><b:AKRKadastraleGemeenteCode>SBG01"
                        + "</b:AKRKadastraleGemeenteCode></b:KadastraleGemeenteKeuze></b:kadastraleGemeente><b:sectie>B</b:sectie>"
                        + "<b:perceelnummer>6931</b:perceelnummer></b:TypeKadastraleAanduiding></b:kadastraleAanduiding>"
                        + "<b:begrenzingPerceel>" + BrkGml.SQUARE
                        + "</b:begrenzingPerceel><b:kadastraleGrootte><b:TypeOppervlak>"
                        + "<b:waarde>75</b:waarde></b:TypeOppervlak></b:kadastraleGrootte></b:Perceel></b:perceelMember>";
        String grens = "<b:grensMember><b:KadastraleGrens g:id='g'>" + ID + "<b:grenslijn>" + BrkGml.LINE
                + "</b:grenslijn><b:type>Definitief</b:type></b:KadastraleGrens></b:grensMember>";
        Files.writeString(folder.resolve("Perceel.gml"), HEAD + perceel + "</b:KadastraleKaartCollection>");
        Files.writeString(folder.resolve("Kadastralegrens.gml"), HEAD + grens + "</b:KadastraleKaartCollection>");
        Files.writeString(
                folder.resolve("Bebouwing.gml"),
                "<k:FeatureCollectionGBKN xmlns:k='http://www.kadaster.nl/gbkn'><k:FeatureMember><k:Bebouwing/>"
                        + "</k:FeatureMember></k:FeatureCollectionGBKN>");
        CollectingReading reading = read(folder);
        assertThat(reading.problems()).isEmpty();
        Perceel read = reading.objects(Perceel.class).get(0);
        assertThat(read.identificatie()).isEqualTo("7");
        assertThat(read.aanduiding().akrCode()).isEqualTo("SBG01");
        assertThat(read.aanduiding().perceelnummer()).isEqualTo(6931);
        assertThat(read.beginGeldigheid()).isEqualTo("2009-03-27T23:59:59");
        assertThat(reading.objects(KadastraleGrens.class).get(0).type()).isEqualTo("Definitief");
        assertThat(reading.counts()).containsEntry("bebouwing", 1L);
    }

    private static CollectingReading read(Path path) {
        CollectingReading reading = new CollectingReading();
        BrkReader.read(SourceFiles.of(List.of(path)), BrkOptions.actueel(LocalDate.of(2020, 7, 24)), 1, reading);
        return reading;
    }
}
