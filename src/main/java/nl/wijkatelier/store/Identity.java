package nl.wijkatelier.store;

import java.util.List;
import nl.wijkatelier.domain.register.BgtType;

/**
 * What makes rows of a table the same object, the same version of it, and which of several goes before the others.
 *
 * @param object columns that name the object; the first of them is indexed
 * @param version columns that name its version
 * @param part columns that name a part of a version, where a version has several rows
 * @param copies order of the rows of one version: the first stays. A copy that knows an end goes before one that does not
 * @param currents order of the current versions of one object: the first stays current; empty for a table that has none
 * @param begin column with the begin of a version
 * @param several condition on the grouped current rows of an object that holds where there is more than one version
 * @param word what a version is called in a problem
 */
record Identity(
        BulkTable<?> table,
        List<String> object,
        List<String> version,
        List<String> part,
        String copies,
        String currents,
        String begin,
        String several,
        String word) {
    private static final String NEWEST_VOORKOMEN =
            "case when eind_registratie is null then 0 else 1 end, begin_geldigheid desc, voorkomen desc";
    private static final String ENDED_VOORKOMEN = "case when tijdstip_inactief is not null then 0"
            + " when eind_registratie is not null or eind_geldigheid is not null then 1 else 2 end, tijdstip_registratie desc";

    /** The identities of the tables of registers, by object type. */
    static final List<Identity> ALL = List.of(
            bag(BagTables.PAND),
            bag(BagTables.VERBLIJFSOBJECT),
            bag(BagTables.LIGPLAATS),
            bag(BagTables.STANDPLAATS),
            bag(BagTables.NUMMERAANDUIDING),
            bag(BagTables.OPENBARE_RUIMTE),
            bag(BagTables.WOONPLAATS),
            new Identity(
                    BagTables.GEMEENTE_WOONPLAATS,
                    List.of("woonplaats"),
                    // The real file has the same relation with two ends; which of them is right it does not say.
                    List.of("gemeente", "definitief", "begin_geldigheid", "eind_geldigheid"),
                    List.of(),
                    "begin_geldigheid",
                    "",
                    "begin_geldigheid",
                    "",
                    "relatie"),
            new Identity(
                    OtherTables.BGT,
                    List.of("lokaal_id", "type"),
                    List.of("tijdstip_registratie"),
                    List.of("volgnummer"),
                    "case when eind_registratie is null and termination_date is null then 1 else 0 end",
                    "tijdstip_registratie desc, volgnummer",
                    "tijdstip_registratie",
                    "count(distinct tijdstip_registratie) > 1",
                    "versie"),
            brk(OtherTables.PERCEEL),
            brk(OtherTables.GRENS));

    private static Identity bag(BulkTable<?> table) {
        return new Identity(
                table,
                List.of("identificatie"),
                // Two that bear one number and begin on different days are two versions; neither may take the other
                // away.
                List.of("voorkomen", "begin_geldigheid"),
                List.of(),
                ENDED_VOORKOMEN,
                NEWEST_VOORKOMEN,
                "begin_geldigheid",
                "count(*) > 1",
                "voorkomen");
    }

    private static Identity brk(BulkTable<?> table) {
        return new Identity(
                table,
                List.of("identificatie"),
                List.of("begin_geldigheid", "eind_registratie"),
                List.of(),
                "begin_geldigheid",
                "begin_geldigheid desc, case when eind_registratie is null then 0 else 1 end",
                "begin_geldigheid",
                "count(*) > 1",
                "versie");
    }

    /** The object type in counts and problems, of a row that gives the columns of the object. */
    String type(List<String> values) {
        // The other tables hold one type each, whatever the object.
        return table == OtherTables.BGT
                ? BgtType.valueOf(values.get(1)).text()
                : table.type().apply(null);
    }
}
