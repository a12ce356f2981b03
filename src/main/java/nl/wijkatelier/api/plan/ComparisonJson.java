package nl.wijkatelier.api.plan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.compare.ChangedBorder;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.compare.PersonWeights;
import nl.wijkatelier.domain.compare.PredictedChange;
import nl.wijkatelier.domain.compare.WasWordt;
import nl.wijkatelier.domain.statistics.Value;
import nl.wijkatelier.engine.join.DraftFlows;

/**
 * A comparison as it is told. A code that is null stands for the outside.
 *
 * @param adressen number of addresses that get another buurt code
 * @param vervallen codes that end
 */
record ComparisonJson(
        List<Row> buurten,
        List<Row> wijken,
        int adressen,
        List<Border> grenzen,
        List<Change> wijzigingen,
        List<String> vervallen) {
    /**
     * @param aandeelWoningen share of what the old area had, as are the other ones; null where it had none
     * @param personen how many people, as it may be told
     * @param aandeelPersonen of what is told; null where a part is withheld
     */
    record Row(
            String van,
            String naar,
            int woningen,
            int adressen,
            double oppervlakte,
            BigDecimal aandeelWoningen,
            BigDecimal aandeelAdressen,
            BigDecimal aandeelOppervlakte,
            ValueJson personen,
            BigDecimal aandeelPersonen) {
        private static List<Row> of(List<WasWordt> table, BiFunction<AreaCode, AreaCode, Value> persons) {
            List<BigDecimal> weights = PersonWeights.of(table, persons);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < table.size(); i++) {
                WasWordt row = table.get(i);
                rows.add(of(row, ValueJson.of(persons.apply(row.was(), row.wordt()), 0), weights.get(i)));
            }
            return rows;
        }

        private static Row of(WasWordt row, ValueJson personen, BigDecimal aandeelPersonen) {
            return new Row(
                    text(row.was()),
                    text(row.wordt()),
                    row.woningen(),
                    row.adressen(),
                    row.oppervlakte(),
                    row.gewichtWoningen(),
                    row.gewichtAdressen(),
                    row.gewichtOppervlakte(),
                    personen,
                    aandeelPersonen);
        }
    }

    /**
     * @param soort NIEUW or VERVALLEN
     * @param afstand metres
     * @param plaats GeoJSON in RD metres
     */
    record Border(
            String soort,
            String links,
            String rechts,
            double lengte,
            double afstand,
            @JsonRawValue String plaats) {
        private static Border of(ChangedBorder border) {
            return new Border(
                    border.soort().name(),
                    text(border.links()),
                    text(border.rechts()),
                    border.lengte(),
                    border.afstand(),
                    FindingJson.geometry(border.lijn()));
        }
    }

    /**
     * @param indelingswijziging the flag expected of CBS: 1, 2 or 3
     * @param was code of the old area that it continues, or null
     * @param afstand metres between the delimitations, or null
     */
    record Change(String code, int indelingswijziging, String uitleg, String was, Double afstand) {
        private static Change of(PredictedChange change) {
            return new Change(
                    text(change.code()),
                    change.vlag().code(),
                    change.vlag().uitleg(),
                    text(change.was()),
                    change.afstand());
        }
    }

    static ComparisonJson of(Comparison comparison, DraftFlows flows) {
        return new ComparisonJson(
                Row.of(comparison.buurten(), flows::buurten),
                Row.of(comparison.wijken(), flows::wijken),
                comparison.adressen().size(),
                comparison.grenzen().stream().map(Border::of).toList(),
                comparison.wijzigingen().stream().map(Change::of).toList(),
                comparison.vervallen().stream().map(AreaCode::text).toList());
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.text();
    }
}
