package nl.wijkatelier.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.Gebruiksdoel;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.Ligplaats;
import nl.wijkatelier.domain.register.Nummeraanduiding;
import nl.wijkatelier.domain.register.OpenbareRuimte;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Standplaats;
import nl.wijkatelier.domain.register.Verblijfsobject;
import nl.wijkatelier.domain.register.Voorkomen;
import nl.wijkatelier.domain.register.Woonplaats;

/** The tables of the seven BAG object types and of GEM-WPL-RELATIE. */
final class BagTables {
    private static final String REGISTRATIE =
            "identificatie voorkomen actueel status geconstateerd documentdatum documentnummer"
                    + " begin_geldigheid eind_geldigheid tijdstip_registratie eind_registratie tijdstip_inactief ";

    static final BulkTable<Pand> PAND = bag("bag_pand", "Pand", "bouwjaar geometrie", (pand, row) -> {
        row.integer(pand.oorspronkelijkBouwjaar());
        row.geometry(pand.geometrie());
    });

    static final BulkTable<Verblijfsobject> VERBLIJFSOBJECT = bag(
            "bag_verblijfsobject",
            "Verblijfsobject",
            "gebruiksdoelen oppervlakte hoofdadres nevenadressen pand verdere_panden geometrie",
            (object, row) -> {
                row.texts(names(object.gebruiksdoelen()));
                row.integer(object.oppervlakte());
                row.text(object.hoofdadres());
                row.texts(orNull(object.nevenadressen()));
                List<String> panden = object.panden();
                row.text(panden.isEmpty() ? null : panden.get(0));
                row.texts(panden.size() < 2 ? null : panden.subList(1, panden.size()));
                row.geometry(object.geometrie());
            });

    static final BulkTable<Ligplaats> LIGPLAATS =
            bag("bag_ligplaats", "Ligplaats", "hoofdadres nevenadressen geometrie", (object, row) -> {
                row.text(object.hoofdadres());
                row.texts(orNull(object.nevenadressen()));
                row.geometry(object.geometrie());
            });

    static final BulkTable<Standplaats> STANDPLAATS =
            bag("bag_standplaats", "Standplaats", "hoofdadres nevenadressen geometrie", (object, row) -> {
                row.text(object.hoofdadres());
                row.texts(orNull(object.nevenadressen()));
                row.geometry(object.geometrie());
            });

    static final BulkTable<Nummeraanduiding> NUMMERAANDUIDING = bag(
            "bag_nummeraanduiding",
            "Nummeraanduiding",
            "huisnummer huisletter huisnummertoevoeging postcode soort openbare_ruimte woonplaats",
            (nummer, row) -> {
                row.integer(nummer.huisnummer());
                row.text(nummer.huisletter());
                row.text(nummer.huisnummertoevoeging());
                row.text(nummer.postcode());
                row.text(nummer.soort().name());
                row.text(nummer.openbareRuimte());
                row.text(nummer.woonplaats());
            });

    static final BulkTable<OpenbareRuimte> OPENBARE_RUIMTE =
            bag("bag_openbare_ruimte", "OpenbareRuimte", "naam verkorte_naam type woonplaats", (ruimte, row) -> {
                row.text(ruimte.naam());
                row.text(ruimte.verkorteNaam());
                row.text(ruimte.type());
                row.text(ruimte.woonplaats());
            });

    static final BulkTable<Woonplaats> WOONPLAATS =
            bag("bag_woonplaats", "Woonplaats", "naam geometrie", (plaats, row) -> {
                row.text(plaats.naam());
                row.geometry(plaats.geometrie());
            });

    static final BulkTable<GemeenteWoonplaats> GEMEENTE_WOONPLAATS = BulkTable.of(
            "gemeente_woonplaats",
            "GemeenteWoonplaats",
            GemeenteWoonplaats::woonplaats,
            "woonplaats gemeente definitief begin_geldigheid eind_geldigheid",
            (relatie, day, row) -> {
                row.text(relatie.woonplaats());
                row.text(relatie.gemeente());
                row.bool(relatie.definitief());
                row.date(relatie.begin());
                row.date(relatie.eind());
            });

    private BagTables() {}

    /** Enum names in the order of the enum, so that equal sets are written the same. */
    static List<String> names(Set<Gebruiksdoel> doelen) {
        return doelen.stream().sorted().map(Gebruiksdoel::name).toList();
    }

    private static Collection<String> orNull(List<String> ids) {
        return ids.isEmpty() ? null : ids;
    }

    private interface Own<T> {
        void write(T object, Row row) throws SQLException;
    }

    private static <T extends BagObject> BulkTable<T> bag(String name, String type, String columns, Own<T> own) {
        Function<T, String> id = object -> object.registratie().identificatie();
        return BulkTable.of(name, type, id, REGISTRATIE + columns, (object, day, row) -> {
            registratie(object.registratie(), day, row);
            own.write(object, row);
        });
    }

    private static void registratie(BagRegistratie registratie, LocalDate day, Row row) throws SQLException {
        Voorkomen voorkomen = registratie.voorkomen();
        row.text(registratie.identificatie());
        row.integer(voorkomen.nummer());
        row.bool(voorkomen.actueelOp(day));
        row.text(registratie.status().name());
        row.bool(registratie.geconstateerd());
        row.date(registratie.documentdatum());
        row.text(registratie.documentnummer());
        row.date(voorkomen.beginGeldigheid());
        row.date(voorkomen.eindGeldigheid());
        row.moment(voorkomen.tijdstipRegistratie());
        row.moment(voorkomen.eindRegistratie());
        row.moment(voorkomen.tijdstipInactief());
    }
}
