package nl.wijkatelier.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.delivery.AreaGeoPackage.Column;
import nl.wijkatelier.delivery.AreaGeoPackage.Table;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.compare.PredictedChange;

/** The division as CBS's wijk- en buurtkaart: tables buurten, wijken and gemeenten with its column names. */
final class DivisionGeoPackage {
    private DivisionGeoPackage() {}

    static void write(DeliveryPackage content, Path target) {
        Map<AreaCode, Integer> flags = new HashMap<>();
        for (PredictedChange change : content.comparison().wijzigingen())
            flags.put(change.code(), change.vlag().code());
        List<Table> tables = new ArrayList<>();
        for (Level level : List.of(Level.BUURT, Level.WIJK, Level.GEMEENTE)) {
            List<Area> areas = content.indeling().areas(level);
            List<Column> columns = AreaColumns.codes(level, areas, content.gemeenten());
            if (level != Level.GEMEENTE)
                columns.add(new Column(
                        "indelingswijziging_wijken_en_buurten",
                        "INTEGER",
                        i -> flags.get(areas.get(i).code())));
            if (content.figures().containsKey(level))
                columns.addAll(AreaColumns.cbs(content.figures().get(level)));
            columns.add(AreaColumns.text(
                    "jrstatcode", i -> areas.get(i).jaar() + areas.get(i).code().text()));
            String name = level == Level.BUURT ? "buurten" : level == Level.WIJK ? "wijken" : "gemeenten";
            tables.add(
                    new Table(name, (name + " " + content.name() + " " + content.warning()).strip(), areas, columns));
        }
        AreaGeoPackage.write(target, content.ingang(), tables);
    }
}
