package nl.wijkatelier.domain.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.statistics.Value;

/** Tables of a comparison as CSV (RFC 4180): a header, commas, decimal points; what is missing is empty. */
public final class ComparisonCsv {
    private static final String END = "\r\n";

    private ComparisonCsv() {}

    /**
     * The crosswalk: one line per old and new code; atoms are dwellings, surface in m2.
     *
     * @param persons what may be told of how many people go from one code to another; withheld is empty
     */
    public static String wasWordt(List<WasWordt> table, BiFunction<AreaCode, AreaCode, Value> persons) {
        StringBuilder csv = new StringBuilder("old_code,new_code,weight_dwellings,weight_persons,weight_addresses,"
                + "weight_area,atoms,persons,addresses,area_m2" + END);
        List<BigDecimal> weights = PersonWeights.of(table, persons);
        for (int i = 0; i < table.size(); i++) {
            WasWordt row = table.get(i);
            csv.append(text(row.was()))
                    .append(',')
                    .append(text(row.wordt()))
                    .append(',')
                    .append(text(row.gewichtWoningen()))
                    .append(',')
                    .append(text(weights.get(i)))
                    .append(',')
                    .append(text(row.gewichtAdressen()))
                    .append(',')
                    .append(text(row.gewichtOppervlakte()))
                    .append(',')
                    .append(row.woningen())
                    .append(',')
                    .append(persons(persons.apply(row.was(), row.wordt())))
                    .append(',')
                    .append(row.adressen())
                    .append(',')
                    .append(String.format(Locale.ROOT, "%.3f", row.oppervlakte()))
                    .append(END);
        }
        return csv.toString();
    }

    private static String persons(Value value) {
        return value instanceof Value.Number number ? String.format(Locale.ROOT, "%.0f", number.value()) : "";
    }

    /** The addresses that get another code; positions in RD metres. */
    public static String adressen(List<MovedAddress> moved) {
        StringBuilder csv = new StringBuilder("nummeraanduiding,old_code,new_code,recoded_only,dwelling,x,y" + END);
        for (MovedAddress address : moved)
            csv.append(String.join(
                            ",",
                            address.nummeraanduiding(),
                            text(address.van()),
                            text(address.naar()),
                            Boolean.toString(address.hercodeerd()),
                            Boolean.toString(address.woning()),
                            String.format(Locale.ROOT, "%.3f", address.x()),
                            String.format(Locale.ROOT, "%.3f", address.y())))
                    .append(END);
        return csv.toString();
    }

    /** Borders that only one of the two has: its sides, metres, the distance to the other's borders, and WKT in RD metres. */
    public static String grenzen(List<ChangedBorder> borders) {
        StringBuilder csv = new StringBuilder("kind,left_code,right_code,length_m,distance_m,wkt" + END);
        for (ChangedBorder border : borders)
            csv.append(border.soort())
                    .append(',')
                    .append(text(border.links()))
                    .append(',')
                    .append(text(border.rechts()))
                    .append(String.format(Locale.ROOT, ",%.3f,%.2f,\"", border.lengte(), border.afstand()))
                    .append(border.lijn().toText())
                    .append('"')
                    .append(END);
        return csv.toString();
    }

    private static String text(AreaCode code) {
        return code == null ? "" : code.text();
    }

    private static String text(BigDecimal weight) {
        return weight == null ? "" : weight.toPlainString();
    }
}
