package nl.wijkatelier.wms;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.statistics.Indicator;
import nl.wijkatelier.domain.statistics.Shown;
import nl.wijkatelier.domain.statistics.Value;

/** Tells what lies under a pixel to people: as plain text and as HTML in which every text is escaped. */
final class InfoPage {
    private static final String STYLE = "body{font:14px/1.4 sans-serif;color:#14213d;margin:8px}"
            + "table{border-collapse:collapse;margin-bottom:12px}caption{font-weight:600;text-align:left}"
            + "th{font-weight:400;text-align:left;color:#5b6475;padding:2px 12px 2px 0}td{padding:2px 0}";

    private final Language language;

    InfoPage(Language language) {
        this.language = language;
    }

    String text(List<FeatureInfo> found) {
        if (found.isEmpty()) return language.text("info.niets") + "\n";
        StringBuilder out = new StringBuilder();
        for (FeatureInfo info : found) {
            if (!out.isEmpty()) out.append('\n');
            out.append(oneLine(info.layer().title())).append('\n');
            lines(info)
                    .forEach((name, value) -> out.append("  ")
                            .append(oneLine(name))
                            .append(": ")
                            .append(oneLine(value))
                            .append('\n'));
        }
        return out.toString();
    }

    String html(List<FeatureInfo> found) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\""
                        + (language == Language.DUTCH ? "nl" : "en") + "\"><head><meta charset=\"UTF-8\">")
                .append("<title>" + language.text("info.titel") + "</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
        if (found.isEmpty())
            out.append("<p>").append(language.text("info.niets")).append("</p>\n");
        for (FeatureInfo info : found) {
            out.append("<table><caption>").append(escaped(info.layer().title())).append("</caption>\n");
            lines(info)
                    .forEach((name, value) -> out.append("<tr><th scope=\"row\">")
                            .append(escaped(name))
                            .append("</th><td>")
                            .append(escaped(value))
                            .append("</td></tr>\n"));
            out.append("</table>\n");
        }
        return out.append("</body></html>\n").toString();
    }

    private Map<String, String> lines(FeatureInfo info) {
        Area area = info.area();
        Map<String, String> lines = new java.util.LinkedHashMap<>();
        lines.put(capital(language.text("niveau." + area.level().text())), area.naam() + " (" + area.code() + ")");
        Map<String, Object> told = info.attributes();
        for (String level : List.of("wijk", "gemeente"))
            if (told.get(level + "naam") != null)
                lines.put(
                        capital(language.text("niveau." + level)),
                        told.get(level + "naam") + " (" + told.get(level) + ")");
        lines.put(language.text("info.indeling"), info.indeling().id());
        if (area.water()) lines.put(language.text("info.soort"), language.text("info.water"));
        if (info.figure() == null) return lines;
        figure(lines, info.figure());
        info.change()
                .ifPresent(change -> lines.put(
                        language.text("info.verschil", change.since().id()),
                        value(
                                change.value(),
                                info.figure().indicator().changeUnit(),
                                info.figure().indicator().decimalen())));
        info.second().ifPresent(second -> figure(lines, second));
        return lines;
    }

    private void figure(Map<String, String> lines, FeatureInfo.Told figure) {
        Indicator indicator = figure.indicator();
        lines.put(
                language.of(indicator.titel(), indicator.title()),
                value(figure.value(), language.of(indicator.eenheid(), indicator.unit()), indicator.decimalen()));
        String source = figure.herkomst().bron(indicator.bron());
        if (!source.isEmpty()) lines.putIfAbsent(language.text("info.bron"), source);
        if (!figure.herkomst().peildatum().isEmpty())
            lines.putIfAbsent(
                    language.text("info.peildatum"),
                    figure.herkomst().peildatum().replace("/", language.text("info.tot")));
    }

    private String value(Value value, String unit, int decimals) {
        if (value instanceof Value.Missing missing) return language.reason(missing.reason());
        Shown shown = Shown.of((Value.Number) value, decimals);
        String text = number(shown.value(), decimals, decimals);
        if (!unit.isEmpty()) text += " " + unit;
        return shown.low() == null
                ? text
                : text
                        + language.text(
                                "info.tussen",
                                number(shown.low(), 0, decimals + 1),
                                number(shown.high(), 0, decimals + 1));
    }

    private String number(BigDecimal number, int fewest, int most) {
        DecimalFormat format = new DecimalFormat(
                "#,##0",
                DecimalFormatSymbols.getInstance(
                        language == Language.DUTCH ? Locale.forLanguageTag("nl") : Locale.ENGLISH));
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        return format.format(number);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A name from a register cannot add lines of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private static String escaped(String text) {
        return oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
