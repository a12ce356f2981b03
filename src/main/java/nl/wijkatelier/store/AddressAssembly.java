package nl.wijkatelier.store;

import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_ADRES_DUBBEL;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_GEMEENTE_ONTBREEKT;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_NUMMERAANDUIDING_INGETROKKEN;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_NUMMERAANDUIDING_ONTBREEKT;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_NUMMERAANDUIDING_ZONDER_OBJECT;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_ONVOLLEDIGE_LEVERING;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_OPENBARE_RUIMTE_ONTBREEKT;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_PAND_ONTBREEKT;
import static nl.wijkatelier.domain.problem.StoreProblem.KOPPEL_WOONPLAATS_ONTBREEKT;
import static nl.wijkatelier.domain.problem.StoreProblem.STORE_MEER_DAN_EEN_ACTUEEL;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.store.AddressParts.Bearer;
import nl.wijkatelier.store.AddressParts.Number;
import nl.wijkatelier.store.AddressParts.Street;
import org.locationtech.jts.geom.Geometry;

/**
 * Puts the addresses of a BAG version together before it becomes visible: every current object in use, with the number, street,
 * woonplaats and gemeente of its hoofdadres, and once more for every nevenadres. A number's own woonplaats goes before that of
 * its street; a woonplaats that is not in the delivery lends its code as name.
 *
 * <p>The objects stream by in order of id, joined to their number and pand by the database. In memory are the streets, the
 * places, the objects with nevenadressen and the ids of the numbers seen (about 25 bytes each). What does not fit together
 * becomes a {@link StoreProblem}: no address is lost without one. Of two objects that claim one number the hoofdadres goes
 * before the nevenadres, and then the kind and the id decide.
 */
final class AddressAssembly {
    private final Database database;
    private final Load load;
    private final LocalDate day;
    private final IdSet taken = new IdSet();
    private final IdSet referred = new IdSet();
    private final List<Bearer> withNevenadressen = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private Map<String, Street> streets;
    private Map<String, String> places;
    private Map<String, String> gemeenten;
    private LoadInlet inlet;

    AddressAssembly(Database database, Load load, LocalDate day) {
        this.database = database;
        this.load = load;
        this.day = day;
    }

    void run() throws SQLException {
        try (Connection connection = database.connect();
                LoadInlet opened = load.inlet()) {
            database.stream(connection);
            inlet = opened;
            AddressSource source = new AddressSource(connection, database, load.id());
            if (complete(source)) assemble(source);
            database.rest(connection);
        }
    }

    /** Whether there are objects, numbers and streets at all; a delivery of one object type makes no addresses. */
    private boolean complete(AddressSource source) throws SQLException {
        boolean objects = false;
        for (AdresseerbaarObject soort : AdresseerbaarObject.values())
            objects |= source.any(AddressSource.table(soort));
        boolean numbers = source.any(BagTables.NUMMERAANDUIDING);
        boolean named = source.any(BagTables.OPENBARE_RUIMTE);
        if (objects && numbers && named) return true;
        if (objects || numbers) {
            String reason = "adresseerbare objecten " + present(objects) + ", nummeraanduidingen " + present(numbers)
                    + ", openbare ruimten " + present(named);
            problem(KOPPEL_ONVOLLEDIGE_LEVERING, "levering", null, reason, null);
        }
        return false;
    }

    private static String present(boolean there) {
        return there ? "aanwezig" : "afwezig";
    }

    private void assemble(AddressSource source) throws SQLException {
        streets = source.streets();
        places = source.places();
        gemeenten = source.gemeenten(
                day,
                (woonplaats, reason) ->
                        problem(STORE_MEER_DAN_EEN_ACTUEEL, "GemeenteWoonplaats", woonplaats, reason, null));
        for (AdresseerbaarObject soort : AdresseerbaarObject.values()) source.bearers(soort, this::hoofdadres);
        for (Bearer bearer : withNevenadressen)
            for (String id : bearer.nevenadressen())
                address(bearer, id, source.number(id).orElse(null));
        source.numbers(id -> {
            if (!referred.contains(id))
                problem(
                        KOPPEL_NUMMERAANDUIDING_ZONDER_OBJECT,
                        "Nummeraanduiding",
                        id,
                        "geen actueel object noemt haar als hoofd- of nevenadres",
                        null);
        });
    }

    private void hoofdadres(Bearer bearer, Number number) {
        referred.add(bearer.hoofdadres());
        bearer.nevenadressen().forEach(referred::add);
        if (!BagStatus.IN_ADRES.contains(bearer.status())) return;
        for (String pand : bearer.ontbrekendePanden())
            problem(KOPPEL_PAND_ONTBREEKT, bearer, "pand " + pand + " zit niet in de levering");
        address(bearer, bearer.hoofdadres(), number);
        if (!bearer.nevenadressen().isEmpty()) withNevenadressen.add(bearer);
    }

    private void address(Bearer bearer, String id, Number number) {
        String which = "nummeraanduiding " + id;
        if (number == null) {
            problem(KOPPEL_NUMMERAANDUIDING_ONTBREEKT, bearer, which + " zit niet in de levering");
            return;
        }
        if (!BagStatus.IN_ADRES.contains(number.status())) {
            problem(
                    KOPPEL_NUMMERAANDUIDING_INGETROKKEN,
                    bearer,
                    which + " heeft status " + number.status().text());
            return;
        }
        Street street = streets.get(number.straat());
        if (street == null) {
            String reason = "openbare ruimte " + number.straat() + " van " + which + " zit niet in de levering";
            problem(KOPPEL_OPENBARE_RUIMTE_ONTBREEKT, bearer, reason);
            return;
        }
        if (!taken.add(id)) {
            problem(KOPPEL_ADRES_DUBBEL, bearer, which + " hoort al bij een ander object");
            return;
        }
        String code = number.woonplaats() == null ? street.woonplaats() : number.woonplaats();
        inlet.accept(new Adres(
                id,
                bearer.id(),
                bearer.soort(),
                id.equals(bearer.hoofdadres()),
                street.naam(),
                number.huisnummer(),
                number.huisletter(),
                number.toevoeging(),
                number.postcode(),
                code,
                place(code),
                gemeente(code),
                bearer.status(),
                bearer.gebruiksdoelen(),
                bearer.oppervlakte(),
                bearer.bouwjaar(),
                bearer.punt().getX(),
                bearer.punt().getY()));
    }

    private String place(String code) {
        String name = places.get(code);
        if (name == null) once(KOPPEL_WOONPLAATS_ONTBREEKT, code, "woonplaats zit niet in de levering");
        return name == null ? code : name;
    }

    private String gemeente(String code) {
        String gemeente = gemeenten.get(code);
        if (gemeente == null)
            once(KOPPEL_GEMEENTE_ONTBREEKT, code, "geen definitieve, lopende relatie met een gemeente");
        return gemeente;
    }

    private void once(StoreProblem code, String woonplaats, String reason) {
        if (reported.add(code + woonplaats)) problem(code, "Woonplaats", woonplaats, reason, null);
    }

    private void problem(StoreProblem code, Bearer bearer, String reason) {
        problem(code, bearer.soort().text(), bearer.id(), reason, bearer.punt());
    }

    private void problem(StoreProblem code, String type, String id, String reason, Geometry geometry) {
        load.problem(new Problem(code, type, id, "", reason, geometry));
    }
}
