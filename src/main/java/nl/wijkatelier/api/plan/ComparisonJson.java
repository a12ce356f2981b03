package nl.wijkatelier.api.plan;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.math.BigDecimal;
import java.util.List;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.compare.ChangedBorder;
import nl.wijkatelier.domain.compare.Comparison;
import nl.wijkatelier.domain.compare.PredictedChange;
import nl.wijkatelier.domain.compare.WasWordt;

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
    /** @param aandeelWoningen share of what the old area had, as are the other two; null where it had none */
    record Row(
            String van,
            String naar,
            int woningen,
            int adressen,
            double oppervlakte,
            BigDecimal aandeelWoningen,
            BigDecimal aandeelAdressen,
            BigDecimal aandeelOppervlakte) {
        private static Row of(WasWordt row) {
            return new Row(
                    text(row.was()),
                    text(row.wordt()),
                    row.woningen(),
                    row.adressen(),
                    row.oppervlakte(),
                    row.gewichtWoningen(),
                    row.gewichtAdressen(),
                    row.gewichtOppervlakte());
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

    static ComparisonJson of(Comparison comparison) {
        return new ComparisonJson(
                comparison.buurten().stream().map(Row::of).toList(),
                comparison.wijken().stream().map(Row::of).toList(),
                comparison.adressen().size(),
                comparison.grenzen().stream().map(Border::of).toList(),
                comparison.wijzigingen().stream().map(Change::of).toList(),
                comparison.vervallen().stream().map(AreaCode::text).toList());
    }

    private static String text(AreaCode code) {
        return code == null ? null : code.text();
    }
}
