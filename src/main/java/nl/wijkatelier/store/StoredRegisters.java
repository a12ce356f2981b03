package nl.wijkatelier.store;

import jakarta.persistence.EntityManagerFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.domain.land.Land;
import nl.wijkatelier.domain.plan.DivisionStore;
import nl.wijkatelier.domain.plan.DivisionVersion;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Woonplaats;
import nl.wijkatelier.domain.statistics.Value;
import org.locationtech.jts.geom.Envelope;

/** The current objects of the served versions. */
final class StoredRegisters implements Registers {
    private final Served served;
    private final Database database;
    private final EntityManagerFactory entities;
    private final DivisionStore divisions;

    StoredRegisters(Served served, Database database, EntityManagerFactory entities, DivisionStore divisions) {
        this.divisions = divisions;
        this.served = served;
        this.database = database;
        this.entities = entities;
    }

    @Override
    public void adressen(Consumer<Adres> consumer) {
        adressen(Land.WHOLE, consumer);
    }

    @Override
    public void adressen(Land land, Consumer<Adres> consumer) {
        served.each(
                DatasetKind.BAG,
                Part.ADRES,
                ObjectRows.adres(database),
                within(land),
                "dataset, nummeraanduiding",
                row -> {
                    Adres adres = ObjectRows.adres(row);
                    if (land.holds(adres.x(), adres.y())) consumer.accept(adres);
                });
    }

    @Override
    public void panden(Consumer<Pand> consumer) {
        panden(Land.WHOLE, consumer);
    }

    @Override
    public void panden(Land land, Consumer<Pand> consumer) {
        served.each(
                DatasetKind.BAG,
                Part.PAND,
                ObjectRows.pand(database),
                within(land),
                "dataset, identificatie, voorkomen",
                row -> {
                    Pand pand = ObjectRows.pand(row);
                    if (land.meets(pand.geometrie().getEnvelopeInternal())) consumer.accept(pand);
                });
    }

    @Override
    public void bgt(Set<BgtType> types, Consumer<BgtObject> consumer) {
        bgt(Land.WHOLE, types, consumer);
    }

    @Override
    public void bgt(Land land, Set<BgtType> types, Consumer<BgtObject> consumer) {
        if (types.isEmpty()) return;
        served.each(
                DatasetKind.BGT,
                Part.BGT,
                ObjectRows.bgt(database),
                " and o.type in (" + quoted(types) + ")" + within(land),
                "dataset, lokaal_id, volgnummer",
                row -> {
                    BgtObject object = ObjectRows.bgt(row);
                    if (land.meets(object.geometrie().getEnvelopeInternal())) consumer.accept(object);
                });
    }

    @Override
    public void percelen(Consumer<Perceel> consumer) {
        percelen(Land.WHOLE, consumer);
    }

    @Override
    public void percelen(Land land, Consumer<Perceel> consumer) {
        served.each(
                DatasetKind.BRK,
                Part.PERCEEL,
                ObjectRows.perceel(database),
                within(land),
                "dataset, identificatie",
                row -> {
                    Perceel perceel = ObjectRows.perceel(row);
                    if (land.meets(perceel.geometrie().getEnvelopeInternal())) consumer.accept(perceel);
                });
    }

    /** A condition that leaves out rows "o" outside the box of a part; what is left is held against its cells one by one. */
    private static String within(Land land) {
        if (land.whole()) return "";
        Envelope box = land.box();
        if (box.isNull()) return " and 1 = 0";
        return String.format(
                Locale.ROOT,
                " and o.geometrie && cast('SRID=%5$d;POLYGON((%1$.0f %2$.0f, %3$.0f %2$.0f, %3$.0f %4$.0f, %1$.0f %4$.0f, %1$.0f %2$.0f))'"
                        + " as geometry)",
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY(),
                Ewkb.SRID);
    }

    @Override
    public void woonplaatsen(Consumer<Woonplaats> consumer) {
        served.each(
                DatasetKind.BAG,
                Part.WOONPLAATS,
                ObjectRows.woonplaats(database),
                "",
                "dataset, identificatie, voorkomen",
                row -> consumer.accept(ObjectRows.woonplaats(row)));
    }

    @Override
    public List<Indeling> indelingen() {
        List<GebiedEntity> rows = entities.callInTransaction(em -> em.createQuery(
                        "select g from GebiedEntity g where g.key.dataset in (select d.id from DatasetEntity d where"
                                + " d.kind in (GEBIEDEN, INDELING) and d.status = ZICHTBAAR)"
                                + " order by g.key.dataset, g.key.code",
                        GebiedEntity.class)
                .getResultList());
        Set<GebiedEntity.Key> hidden = hidden();
        rows = rows.stream().filter(row -> !hidden.contains(row.key)).toList();
        Map<Long, String> made = new HashMap<>();
        for (DivisionVersion version : divisions.list()) made.put(version.dataset(), version.id());
        Map<String, List<GebiedEntity>> byId = rows.stream()
                .collect(Collectors.groupingBy(row -> made.containsKey(row.key.dataset())
                        ? made.get(row.key.dataset())
                        : imported(row.jaar, made.values())));
        List<Indeling> indelingen = new ArrayList<>();
        byId.forEach((id, areas) -> indelingen.add(new Indeling(
                id,
                areas.get(0).jaar,
                areas.stream().mapToLong(area -> area.key.dataset()).max().orElseThrow(),
                of(areas, Level.GEMEENTE),
                of(areas, Level.WIJK),
                of(areas, Level.BUURT))));
        indelingen.sort(Comparator.comparingInt(Indeling::jaar).thenComparingLong(Indeling::dataset));
        return List.copyOf(indelingen);
    }

    /** Areas that later maps of their year have replaced. */
    private Set<GebiedEntity.Key> hidden() {
        Set<GebiedEntity.Key> hidden = new HashSet<>();
        served.hidden(
                DatasetKind.GEBIEDEN, Part.GEBIED, (dataset, code) -> hidden.add(new GebiedEntity.Key(dataset, code)));
        return hidden;
    }

    /** The id of the imported division of a year: the year, unless a division that was made of a plan has it for ever. */
    private static String imported(int jaar, Collection<String> made) {
        String year = Integer.toString(jaar);
        return made.contains(year) ? year + "-cbs" : year;
    }

    private static List<Area> of(List<GebiedEntity> rows, Level level) {
        return rows.stream()
                .map(GebiedEntity::toArea)
                .filter(area -> area.level() == level)
                .toList();
    }

    @Override
    public void kerncijfers(Consumer<Kerncijfer> consumer) {
        for (DatasetKind kind : List.of(DatasetKind.GEBIEDEN, DatasetKind.KERNCIJFERS))
            served.each(
                    kind,
                    Part.KERNCIJFER,
                    "jaar, release, code, onderwerp, waarde, laag, hoog, ontbreekt",
                    "",
                    "dataset, code, onderwerp",
                    row -> consumer.accept(new Kerncijfer(
                            row.getInt(1),
                            row.getInt(2),
                            AreaCode.of(row.getString(3)),
                            row.getString(4),
                            value(row))));
    }

    private static Value value(ResultSet row) throws SQLException {
        String missing = row.getString(8);
        if (missing != null) return Value.missing(Value.Reason.valueOf(missing));
        return new Value.Number(row.getDouble(5), row.getDouble(6), row.getDouble(7));
    }

    @Override
    public double[] bounds() {
        Object[] box = entities.callInTransaction(em -> em.createQuery(
                        "select min(d.minX), min(d.minY), max(d.maxX), max(d.maxY) from DatasetEntity d"
                                + " where d.status = ZICHTBAAR",
                        Object[].class)
                .getSingleResult());
        if (box[0] == null) return null;
        return new double[] {(Double) box[0], (Double) box[1], (Double) box[2], (Double) box[3]};
    }

    private static String quoted(Collection<? extends Enum<?>> names) {
        return names.stream().map(name -> "'" + name.name() + "'").sorted().collect(Collectors.joining(", "));
    }
}
