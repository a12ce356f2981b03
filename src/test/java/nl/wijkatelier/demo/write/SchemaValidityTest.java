package nl.wijkatelier.demo.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaValidityTest {
    private static final String LVBAG = "xsd/bag/lvbag-extract-20200928/lvbag/";

    @TempDir
    Path folder;

    @Test
    void bagExtract_everyTypeAndRelation_isValid() throws Exception {
        SchemaCheck stand =
                SchemaCheck.of(LVBAG + "extract-deelbestand-lvc/v20200601/BagvsExtractDeelbestandExtractLvc-2.1.0.xsd");
        SchemaCheck relatie =
                SchemaCheck.of(LVBAG + "gem-wpl-rel/gwr-deelbestand-lvc/v20200601/BagvsGwrDeelbestandLvc-2.1.0.xsd");
        SchemaCheck levering =
                SchemaCheck.of(LVBAG + "extract-levering/v20200601/BagvsExtractLeveringsdocument-2.1.0.xsd");
        List<SchemaCheck.Entry> entries = SchemaCheck.unzip(Files.newInputStream(bag(folder)));
        assertThat(entries).hasSize(9);
        List<String> findings = new ArrayList<>();
        for (SchemaCheck.Entry entry : entries) {
            SchemaCheck check =
                    entry.name().startsWith("GEM") ? relatie : entry.name().startsWith("Lev") ? levering : stand;
            findings.addAll(check.findings(entry.name(), entry.bytes()));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void bgt_everyType_isValid() throws Exception {
        SchemaCheck imgeo = SchemaCheck.of("xsd/imgeo.xsd");
        List<SchemaCheck.Entry> entries = SchemaCheck.unzip(Files.newInputStream(bgt(folder)));
        assertThat(entries).hasSize(35);
        List<String> findings = new ArrayList<>();
        // The schema asks for at least one member, which the publisher's own empty files do not have either.
        for (SchemaCheck.Entry entry : entries)
            if (entry.bytes().length > 500) findings.addAll(imgeo.findings(entry.name(), entry.bytes()));
        assertThat(findings).isEmpty();
    }

    @Test
    void brk_percelenAndGrenzen_isValid() throws Exception {
        SchemaCheck dkk = SchemaCheck.of("xsd/brk/doc/dkkv5/xsd/dkk/stand/v20220601/DKK-Product_Stand_v5_0_0.xsd");
        List<String> findings = new ArrayList<>();
        for (SchemaCheck.Entry entry : SchemaCheck.unzip(Files.newInputStream(brk(folder))))
            findings.addAll(dkk.findings(entry.name(), entry.bytes()));
        assertThat(findings).isEmpty();
    }

    @Test
    void sameRecords_sameBytes_andNothingLeftBeside() throws Exception {
        Path first = Files.createDirectory(folder.resolve("1"));
        Path second = Files.createDirectory(folder.resolve("2"));
        assertThat(bag(first)).hasSameBinaryContentAs(bag(second));
        assertThat(bgt(first)).hasSameBinaryContentAs(bgt(second));
        assertThat(brk(first)).hasSameBinaryContentAs(brk(second));
        try (var files = Files.list(first)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("BAGGEM9901L-15012024.zip", "bgt.zip", "brk.zip");
        }
    }

    static Path bag(Path folder) {
        try (BagExtractWriter writer = new BagExtractWriter(folder, RegisterSamples.gemeente(), RegisterSamples.DAY)) {
            for (BagObject object : RegisterSamples.bag()) writer.accept(object);
            writer.accept(new GemeenteWoonplaats("9901", "9901", true, RegisterSamples.DAY, null));
            writer.accept(new GemeenteWoonplaats(
                    "9902", "9901", false, RegisterSamples.DAY, RegisterSamples.DAY.plusDays(1)));
            return writer.target();
        }
    }

    static Path bgt(Path folder) {
        Path target = folder.resolve("bgt.zip");
        try (BgtWriter writer = new BgtWriter(target, RegisterSamples.DAY)) {
            for (BgtObject object : RegisterSamples.bgt()) writer.accept(object);
        }
        return target;
    }

    static Path brk(Path folder) {
        Path target = folder.resolve("brk.zip");
        try (BrkWriter writer = new BrkWriter(target, RegisterSamples.DAY)) {
            writer.accept(RegisterSamples.perceel("99010000010000"));
            writer.accept(RegisterSamples.grens("990000001", "99010000010000", "99010000020000"));
            writer.accept(RegisterSamples.perceel("99010000020000"));
            writer.accept(RegisterSamples.grens("990000002", "99010000010000", null));
        }
        return target;
    }
}
