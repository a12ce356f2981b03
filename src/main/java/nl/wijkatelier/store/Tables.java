package nl.wijkatelier.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Woonplaats;

/** Which table takes which register object. */
final class Tables {
    private static final Map<Class<? extends RegisterObject>, BulkTable<? extends RegisterObject>> BY_TYPE =
            Map.ofEntries(
                    Map.entry(Pand.class, BagTables.PAND),
                    Map.entry(Verblijfsobject.class, BagTables.VERBLIJFSOBJECT),
                    Map.entry(Ligplaats.class, BagTables.LIGPLAATS),
                    Map.entry(Standplaats.class, BagTables.STANDPLAATS),
                    Map.entry(Nummeraanduiding.class, BagTables.NUMMERAANDUIDING),
                    Map.entry(OpenbareRuimte.class, BagTables.OPENBARE_RUIMTE),
                    Map.entry(Woonplaats.class, BagTables.WOONPLAATS),
                    Map.entry(GemeenteWoonplaats.class, BagTables.GEMEENTE_WOONPLAATS),
                    Map.entry(BgtObject.class, OtherTables.BGT),
                    Map.entry(Perceel.class, OtherTables.PERCEEL),
                    Map.entry(KadastraleGrens.class, OtherTables.GRENS),
                    Map.entry(Area.class, OtherTables.GEBIED),
                    Map.entry(Kerncijfer.class, OtherTables.KERNCIJFER),
                    Map.entry(Bewoning.class, OtherTables.BEWONING));

    /** Every table that holds rows of dataset versions. */
    static final List<BulkTable<?>> ALL = allKinds();

    /** The tables that versions of a kind fill. */
    static List<BulkTable<?>> of(DatasetKind kind) {
        return switch (kind) {
            case BAG ->
                List.of(
                        BagTables.PAND,
                        BagTables.VERBLIJFSOBJECT,
                        BagTables.LIGPLAATS,
                        BagTables.STANDPLAATS,
                        BagTables.NUMMERAANDUIDING,
                        BagTables.OPENBARE_RUIMTE,
                        BagTables.WOONPLAATS,
                        BagTables.GEMEENTE_WOONPLAATS,
                        OtherTables.ADRES);
            case BGT -> List.of(OtherTables.BGT);
            case BRK -> List.of(OtherTables.PERCEEL, OtherTables.GRENS);
            case GEBIEDEN -> List.of(OtherTables.GEBIED, OtherTables.KERNCIJFER);
            case INDELING -> List.of(OtherTables.GEBIED);
            case KERNCIJFERS -> List.of(OtherTables.KERNCIJFER);
            case PERSONEN -> List.of(OtherTables.BEWONING);
        };
    }

    private static List<BulkTable<?>> allKinds() {
        Set<BulkTable<?>> all = new LinkedHashSet<>();
        for (DatasetKind kind : DatasetKind.values()) all.addAll(of(kind));
        return List.copyOf(all);
    }

    private Tables() {}

    /** The table for an object. Throws IllegalArgumentException for a type that no table takes. */
    @SuppressWarnings("unchecked")
    static <T extends RegisterObject> BulkTable<T> of(T object) {
        BulkTable<?> table = BY_TYPE.get(object.getClass());
        if (table == null)
            throw new IllegalArgumentException(
                    "no table for " + object.getClass().getName());
        return (BulkTable<T>) table;
    }
}
