package nl.wijkatelier.engine.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.wijkatelier.engine.style.AreaClasses.AreaClass;

/** Numbers as a Dutch legend has them. For one thread. */
final class Numbers {
    private final DecimalFormat format =
            new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl")));

    Numbers(int decimals) {
        format.setMaximumFractionDigits(decimals);
    }

    String text(double number) {
        return format.format(number).replace('-', '\u2212');
    }

    /** From and to; below 0 a dash between them could be taken for a sign. */
    String range(AreaClass one, boolean circle) {
        if (one.from() < 0) return text(one.from()) + " tot " + text(one.to());
        return circle ? "tot " + text(one.to()) : text(one.from()) + " – " + text(one.to());
    }
}
