package nl.wijkatelier.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.compare.MovedAddress;
import nl.wijkatelier.domain.compare.PredictedChange;
import nl.wijkatelier.domain.compare.WasWordt;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.format.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as Dutch spreadsheets open them: UTF-8 with byte order mark, semicolons, decimal commas, a header. */
final class DivisionCsv {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private DivisionCsv() {}

    /** Fills rows. */
    private interface Rows {
        void print(CSVPrinter rows) throws IOException;
    }

    /** What each old area hands to each new one; the shares of an old area add up to 1. */
    static byte[] wasWordt(List<WasWordt> table) {
        return text(
                rows -> {
                    for (WasWordt row : table)
                        rows.printRecord(SpreadsheetText.row(
                                code(row.was()),
                                code(row.wordt()),
                                row.woningen(),
                                row.adressen(),
                                metres(row.oppervlakte(), 0),
                                share(row.gewichtWoningen()),
                                share(row.gewichtAdressen()),
                                share(row.gewichtOppervlakte())));
                },
                "oude_code",
                "nieuwe_code",
                "woningen",
                "adressen",
                "oppervlakte_m2",
                "aandeel_woningen",
                "aandeel_adressen",
                "aandeel_oppervlakte");
    }

    /** The addresses that get another buurt code. */
    static byte[] adressen(DeliveryPackage content) {
        return text(
                rows -> {
                    for (MovedAddress moved : content.comparison().adressen()) {
                        Adres adres = content.adressen().get(moved.nummeraanduiding());
                        rows.printRecord(SpreadsheetText.row(
                                moved.nummeraanduiding(),
                                adres == null ? "" : adres.openbareRuimte(),
                                adres == null ? "" : adres.huisnummer(),
                                adres == null ? "" : adres.huisletter(),
                                adres == null ? "" : adres.huisnummertoevoeging(),
                                adres == null ? "" : adres.postcode(),
                                adres == null ? "" : adres.woonplaats(),
                                code(moved.van()),
                                code(moved.naar()),
                                moved.hercodeerd() ? "ja" : "nee",
                                moved.woning() ? "ja" : "nee",
                                metres(moved.x(), 3),
                                metres(moved.y(), 3)));
                    }
                },
                "nummeraanduiding",
                "straat",
                "huisnummer",
                "huisletter",
                "toevoeging",
                "postcode",
                "woonplaats",
                "oude_buurtcode",
                "nieuwe_buurtcode",
                "alleen_code_anders",
                "woning",
                "x_rd",
                "y_rd");
    }

    /** The flag that CBS is expected to give every buurt and wijk. */
    static byte[] wijzigingen(List<PredictedChange> changes) {
        return text(
                rows -> {
                    for (PredictedChange change : changes)
                        rows.printRecord(SpreadsheetText.row(
                                code(change.code()),
                                code(change.was()),
                                change.vlag().code(),
                                change.vlag().uitleg(),
                                change.afstand() == null ? "" : metres(change.afstand(), 2)));
                },
                "code",
                "oude_code",
                "indelingswijziging_wijken_en_buurten",
                "uitleg",
                "grootste_afstand_m");
    }

    private static byte[] text(Rows rows, String... header) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord((Object[]) header);
            rows.print(printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String code(AreaCode code) {
        return code == null ? "" : code.text();
    }

    private static String share(BigDecimal weight) {
        return weight == null ? "" : weight.toPlainString().replace('.', ',');
    }

    private static String metres(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('.', ',');
    }
}
