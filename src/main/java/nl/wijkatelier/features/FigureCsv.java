package nl.wijkatelier.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.statistics.Herkomst;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.format.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Figures as CSV (RFC 4180, UTF-8, decimal point), a row per area and indicator: a number with its bounds, or why it is missing,
 * and where it comes from.
 */
final class FigureCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "jaar",
                    "niveau",
                    "code",
                    "naam",
                    "indicator",
                    "waarde",
                    "ondergrens",
                    "bovengrens",
                    "ontbreekt",
                    "eenheid",
                    "status",
                    "bron",
                    "peildatum",
                    "datasets")
            .get();

    private final FigureList list;

    private FigureCsv(FigureList list) {
        this.list = list;
    }

    static byte[] of(FigureList list) {
        return new FigureCsv(list).write();
    }

    private byte[] write() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter rows = new CSVPrinter(text, FORMAT)) {
            for (Indicator indicator : list.indicators()) rows(rows, indicator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void rows(CSVPrinter rows, Indicator indicator) throws IOException {
        Herkomst whole = list.table().herkomst(indicator.id());
        for (int i = 0; i < list.table().areas().size(); i++) {
            Area area = list.table().areas().get(i);
            Herkomst herkomst = whole.of(area.code());
            Value value = list.table().value(indicator.id(), i);
            Shown shown = value instanceof Value.Number number ? Shown.of(number, indicator.decimalen()) : null;
            rows.printRecord(SpreadsheetText.row(
                    list.jaar(),
                    area.level().text(),
                    area.code().text(),
                    area.naam(),
                    indicator.id(),
                    shown == null ? null : shown.value().toPlainString(),
                    shown == null ? null : (shown.low() == null ? shown.value() : shown.low()).toPlainString(),
                    shown == null ? null : (shown.high() == null ? shown.value() : shown.high()).toPlainString(),
                    value instanceof Value.Missing missing ? missing.reason().text() : null,
                    indicator.eenheid(),
                    herkomst.status().text(),
                    herkomst.bron(indicator.bron()),
                    herkomst.peildatum(),
                    herkomst.datasets()));
        }
    }
}
