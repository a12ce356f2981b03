package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.domain.statistics.Value.Reason;

/** The figures that CBS published, by year, name and code. Filled once, then only read. */
final class Kerncijfers {
    private static final double PERCENT = 100;

    private final CbsRounding rounding;
    private final Map<Integer, Map<String, Map<AreaCode, Value>>> byYear = new TreeMap<>();

    Kerncijfers(CbsRounding rounding) {
        this.rounding = rounding;
    }

    /** No figures. */
    static Kerncijfers none() {
        return new Kerncijfers(CbsRounding.NONE);
    }

    void add(Kerncijfer one) {
        byYear.computeIfAbsent(one.jaar(), jaar -> new HashMap<>())
                .computeIfAbsent(one.onderwerp(), onderwerp -> new HashMap<>())
                .merge(one.code(), one.waarde(), Kerncijfers::last);
    }

    /** The last has the last word, unless it says that the figure is not there yet. */
    private static Value last(Value former, Value value) {
        boolean lacking = value.equals(Value.missing(Reason.LATER)) || value.equals(Value.missing(Reason.UNKNOWN));
        return lacking && former instanceof Value.Number ? former : value;
    }

    Set<Integer> jaren() {
        return byYear.keySet();
    }

    /** The codes that have figures in a year, in order. */
    Set<AreaCode> codes(int jaar) {
        Set<AreaCode> codes = new TreeSet<>();
        byYear.getOrDefault(jaar, Map.of()).values().forEach(values -> codes.addAll(values.keySet()));
        return codes;
    }

    /** The values of a formula for areas; unknown where CBS tells nothing. */
    List<Value> values(CbsFormula formula, int jaar, List<Area> areas) {
        List<Value> values = new ArrayList<>();
        for (Area area : areas) {
            Value above = value(formula.teller(), jaar, area.code());
            if (formula.noemer() != null) above = quotient(above, value(formula.noemer(), jaar, area.code()));
            values.add(times(above, formula));
        }
        return values;
    }

    private Value value(String onderwerp, int jaar, AreaCode code) {
        Value value = byYear.getOrDefault(jaar, Map.of())
                .getOrDefault(onderwerp, Map.of())
                .get(code);
        return value == null ? Value.missing(Reason.UNKNOWN) : rounding.widened(onderwerp, value);
    }

    private Value quotient(Value above, Value below) {
        if (!(above instanceof Value.Number top)) return above;
        if (!(below instanceof Value.Number bottom)) return below;
        if (bottom.value() == 0) return Value.missing(Reason.NOT_APPLICABLE);
        // a share of hardly anyone says nothing, and least where both counts are rounded
        if (bottom.low() <= 0 || bottom.value() < rounding.minstens()) return Value.missing(Reason.SECRET);
        return new Value.Number(top.value() / bottom.value(), top.low() / bottom.high(), top.high() / bottom.low());
    }

    /** A share of rounded counts may come out above the whole; one with bounds too far apart is not told. */
    private Value times(Value value, CbsFormula formula) {
        if (!(value instanceof Value.Number number)) return value;
        boolean share = formula.noemer() != null && formula.factor() == PERCENT;
        double most = share ? PERCENT : Double.POSITIVE_INFINITY;
        double low = Math.min(most, number.low() * formula.factor());
        double high = Math.min(most, number.high() * formula.factor());
        if (share && high - low > rounding.points()) return Value.missing(Reason.UNCERTAIN);
        return new Value.Number(Math.min(most, number.value() * formula.factor()), low, high);
    }
}
