package nl.wijkatelier.engine.render;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.wijkatelier.engine.style.AreaClasses.AreaClass;

/** Numbers as the legends of a language have them. For one thread. */
final class Numbers {
    private static final int MOST = 12;

    private final DecimalFormat format;

    /** Those of a Dutch legend. */
    Numbers(int decimals) {
        this(decimals, Legend.DUTCH);
    }

    Numbers(int decimals, Locale language) {
        format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language));
        format.setMaximumFractionDigits(decimals);
    }

    String text(double number) {
        return format.format(number).replace('-', '\u2212');
    }

    /** A bound of classes, with all its decimals: one that somebody chose may have more than the figure. */
    String bound(double number) {
        int digits = format.getMaximumFractionDigits();
        format.setMaximumFractionDigits(MOST);
        String text = text(number);
        format.setMaximumFractionDigits(digits);
        return text;
    }

    /** The numbers of a class: "tot" leaves the bound to the next class, "tot en met" does not. */
    String range(AreaClass one) {
        if (one.naam() != null) return text(one.from()) + " " + one.naam();
        if (one.from() == one.to()) return bound(one.from());
        return bound(one.from()) + (one.toIncluded() ? " tot en met " : " tot ") + bound(one.to());
    }
}
