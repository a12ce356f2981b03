package nl.wijkatelier.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.imageio.ImageIO;
import nl.wijkatelier.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents keep, share, embed and print what they see. */
class SaveIT extends DemoService {
    @Test
    void png_isTheMapWithTitleLegendAndSource() throws IOException {
        try (MapPage map = desktop()) {
            map.open("?cijfer=aandeel_laag_inkomen");
            BufferedImage picture = ImageIO.read(download(map, "PNG").path().toFile());
            assertThat(picture.getWidth()).isGreaterThan(2000);
            assertThat(picture.getHeight()).isGreaterThan(1700);
            assertThat(ink(picture, 0, 0, 1200, 160)).as("title").isGreaterThan(500);
            assertThat(ink(picture, 0, picture.getHeight() - 190, 1200, 190))
                    .as("legend and source")
                    .isGreaterThan(1000);
        }
    }

    @Test
    void csv_isTheTableOnScreen() throws IOException {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners&niveau=wijk");
            map.page.locator("#open-table").click();
            Download file = map.page.waitForDownload(
                    () -> map.page.locator("#table header .quiet").click());
            assertThat(file.suggestedFilename()).isEqualTo("inwoners-wijk-2024.csv");
            var lines = Files.readAllLines(file.path());
            assertThat(lines).hasSize(1 + map.page.locator("#table tbody tr").count());
            assertThat(lines.get(0)).contains("code;Naam;Gemeente;Inwoners 2024");
            assertThat(lines.get(1)).matches("WK\\d{4}..;.+;.+;([\\d,]+|afgeschermd|niet van toepassing)");
        }
    }

    @Test
    void geoJson_hasTheFiguresOnScreen() throws IOException {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners&naast=cijfer:woningen&niveau=wijk");
            JsonNode file = JsonMapper.shared()
                    .readTree(Files.readString(download(map, "GeoJSON").path()));
            assertThat(file.get("features")).hasSize(map.areas().count());
            assertThat(file.get("features").get(0).get("properties").propertyNames())
                    .contains("code", "naam", "inwoners_2024", "woningen_2024");
        }
    }

    @Test
    void geoPackage_hasTheAreasWithAllFigures() throws IOException, SQLException {
        try (MapPage map = desktop()) {
            map.open("?cijfer=inwoners&niveau=wijk");
            Download file = download(map, "GeoPackage");
            assertThat(file.suggestedFilename()).isEqualTo("wijk_2024.gpkg");
            int inside = ((Number) map.asked(
                            "/api/v1/figures?level=wijk&indicator=inwoners&indeling=2024",
                            "(all) => all.areas.find((one) => one.figures.inwoners.value > 0).figures.inwoners.value"))
                    .intValue();
            try (Connection base = DriverManager.getConnection("jdbc:sqlite:" + file.path());
                    Statement ask = base.createStatement()) {
                ResultSet count = ask.executeQuery("select count(*), min(length(geom)) from wijk");
                assertThat(count.getInt(1)).isEqualTo(map.areas().count());
                assertThat(count.getInt(2)).isPositive();
                ResultSet found = ask.executeQuery("select count(*) from wijk where inwoners = " + inside);
                assertThat(found.getInt(1)).isPositive();
                assertThat(ask.executeQuery("select srs_id from gpkg_contents").getInt(1))
                        .isEqualTo(28992);
            }
        }
    }

    @Test
    void sharedAndEmbedded_showTheSame() {
        try (MapPage map = desktop()) {
            map.open("");
            map.chooseFigure("Wonen", "Woningdichtheid");
            map.settled();
            map.page.locator("#open-save").click();
            String link = map.page.getByLabel("Link naar deze kaart").inputValue();
            String code =
                    map.page.getByLabel("Code om in een website te plaatsen").inputValue();
            assertThat(code).startsWith("<iframe src=\"").contains("embed=1");
            Browser.keep(map.page, "bewaren-1440");
            map.page.keyboard().press("Escape");
            assertThat(map.page.locator("#save")).isHidden();
            map.page.navigate(link);
            map.shown();
            assertThat(map.legendTitle()).hasText("Woningdichtheid");
            map.page.setContent(
                    "<!doctype html><title>elders</title>" + code, new Page.SetContentOptions().setTimeout(30_000));
            var frame = map.page.frameLocator("iframe");
            assertThat(frame.locator("#legend h2")).hasText("Woningdichtheid");
            assertThat(frame.locator("#search")).isHidden();
            assertThat(frame.locator("#open-whole")).isVisible();
        }
    }

    @Test
    void paper_hasTitleMapLegendAndSource_onOnePage_withoutButtons() {
        try (MapPage map = desktop()) {
            map.open("?cijfer=groen");
            map.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            map.page.setViewportSize(703, 1000);
            assertThat(map.page.locator("#legend h2")).isVisible();
            assertThat(map.page.locator("#legend .paper")).containsText("Bron:");
            assertThat(map.page.locator("#search")).isHidden();
            assertThat(map.page.locator("#steps")).isHidden();
            assertThat(map.page.locator("#open-table")).isHidden();
            Object title = map.page.evaluate("getComputedStyle(document.querySelector('#bar'), '::after').content");
            assertThat((String) title).contains("Groen 2024");
            var paper = map.page.locator("#canvas").boundingBox();
            assertThat(paper.width).isLessThanOrEqualTo(703);
            for (var area : map.areas().all()) {
                var box = area.boundingBox();
                assertThat(box.x + box.width).isLessThanOrEqualTo(paper.x + paper.width);
                assertThat(box.y + box.height).isLessThanOrEqualTo(paper.y + paper.height);
            }
            assertThat(paper.y).isLessThan(map.page.locator("#legend").boundingBox().y);
            Browser.keep(map.page, "afdruk");
            assertThat(new String(map.page.pdf(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .containsPattern("/Type /Pages\\s*/Count 1\\b");
        }
    }

    private static Download download(MapPage map, String name) {
        map.page.locator("#open-save").click();
        return map.page.waitForDownload(() -> map.page
                .locator(".act b")
                .getByText(name, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click());
    }

    /** Number of dark pixels in a part of a picture. */
    private static int ink(BufferedImage picture, int left, int top, int width, int height) {
        int dark = 0;
        for (int y = top; y < top + height; y++)
            for (int x = left; x < left + width; x++) if ((picture.getRGB(x, y) & 0xFF00) < 0x8000) dark++;
        return dark;
    }
}
