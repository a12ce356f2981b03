package nl.wijkatelier.ingest.cbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.wijkatelier.RealData;
import nl.wijkatelier.ingest.CollectingReading;
import nl.wijkatelier.ingest.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form that CBS's files have, damaged 300 times: each is read or refused with its reason, within its memory. */
class CbsDamageTest {
    private static final int SEEDS = 300;
    private static final int MOST_MB = 64;

    @TempDir
    private Path folder;

    @Test
    void geoJson() throws IOException {
        damage(RealData.path("cases/F17_cbs_overlappende_buurten_2024.geojson"), CbsDamageTest::map);
    }

    @Test
    void topoJson() throws IOException {
        damage(RealData.path("cases/F12_topojson_ring_van_2_2024.topojson"), CbsDamageTest::map);
    }

    @Test
    void csv() throws IOException {
        damage(RealData.path("cases/F09_kwb-2021_duizendtallen.csv"), CbsDamageTest::table);
        damage(RealData.path("cases/F18_statline_portaal.csv"), CbsDamageTest::table);
    }

    @Test
    void geoPackage() throws IOException {
        Path file = folder.resolve("gebieden_2024.gpkg");
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(RealData.path("cases/F20_cbsgebiedsindelingen_2024.gpkg.gz")))) {
            Files.copy(in, file);
        }
        damage(file, CbsDamageTest::map);
    }

    @Test
    void workbook() throws IOException {
        damage(RealData.path("cases/F19_kwb-2023.xlsx"), CbsDamageTest::table);
    }

    @Test
    void sheetOfAWorkbook() throws IOException {
        Path good = RealData.path("cases/F19_kwb-2023.xlsx");
        Path sheet = folder.resolve("sheet1.xml");
        try (ZipFile zip = new ZipFile(good.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            Files.copy(in, sheet);
        }
        Path book = folder.resolve("kwb-2023.xlsx");
        damage(sheet, damaged -> {
            with(good, "xl/worksheets/sheet1.xml", Files.readAllBytes(damaged), book);
            table(book);
        });
    }

    @Test
    void shapefile() throws IOException {
        Path zip = RealData.path("cases/F19_shp_zip_misleidende_melding.zip");
        try (ZipFile all = new ZipFile(zip.toFile())) {
            for (String ending : List.of(".shp", ".dbf", ".prj"))
                try (InputStream in = all.getInputStream(all.getEntry("buurt" + ending))) {
                    Files.copy(in, folder.resolve("buurt_2024" + ending));
                }
        }
        Path good = Files.createDirectory(folder.resolve("goed"));
        for (String ending : List.of(".shp", ".dbf", ".prj"))
            Files.copy(folder.resolve("buurt_2024" + ending), good.resolve("buurt_2024" + ending));
        for (String ending : List.of(".shp", ".dbf", ".prj"))
            damage(good.resolve("buurt_2024" + ending), damaged -> {
                Path target = folder.resolve("buurt_2024" + ending);
                Files.copy(damaged, target, StandardCopyOption.REPLACE_EXISTING);
                try {
                    map(folder.resolve("buurt_2024.shp"));
                } finally {
                    Files.copy(good.resolve("buurt_2024" + ending), target, StandardCopyOption.REPLACE_EXISTING);
                }
            });
    }

    private static void damage(Path file, Damage.Reader reader) throws IOException {
        assertThat(Damage.read(file, SEEDS, MOST_MB, reader)).hasSizeGreaterThan(1);
    }

    private static void with(Path zip, String name, byte[] content, Path target) throws IOException {
        try (ZipFile all = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : all.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) out.write(content);
                else
                    try (InputStream in = all.getInputStream(entry)) {
                        in.transferTo(out);
                    }
            }
        }
    }

    private static void map(Path file) {
        new CbsMapReader().read(List.of(file), new CollectingReading(), new CbsOptions(2024, 1));
    }

    private static void table(Path file) {
        new KerncijfersReader().read(List.of(file), new CollectingReading(), new CbsOptions(2024, 1));
    }
}
