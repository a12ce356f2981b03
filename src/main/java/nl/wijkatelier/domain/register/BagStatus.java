package nl.wijkatelier.domain.register;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Life-cycle statuses of BAG 2.0 objects (IMBAG 2.1), and the named sets that figures are defined by. */
public enum BagStatus {
    BOUWVERGUNNING_VERLEEND("Bouwvergunning verleend"),
    NIET_GEREALISEERD_PAND("Niet gerealiseerd pand"),
    BOUW_GESTART("Bouw gestart"),
    PAND_IN_GEBRUIK_NIET_INGEMETEN("Pand in gebruik (niet ingemeten)"),
    PAND_IN_GEBRUIK("Pand in gebruik"),
    VERBOUWING_PAND("Verbouwing pand"),
    SLOOPVERGUNNING_VERLEEND("Sloopvergunning verleend"),
    PAND_GESLOOPT("Pand gesloopt"),
    PAND_BUITEN_GEBRUIK("Pand buiten gebruik"),
    PAND_TEN_ONRECHTE_OPGEVOERD("Pand ten onrechte opgevoerd"),
    VERBLIJFSOBJECT_GEVORMD("Verblijfsobject gevormd"),
    NIET_GEREALISEERD_VERBLIJFSOBJECT("Niet gerealiseerd verblijfsobject"),
    VERBLIJFSOBJECT_IN_GEBRUIK_NIET_INGEMETEN("Verblijfsobject in gebruik (niet ingemeten)"),
    VERBLIJFSOBJECT_IN_GEBRUIK("Verblijfsobject in gebruik"),
    VERBOUWING_VERBLIJFSOBJECT("Verbouwing verblijfsobject"),
    VERBLIJFSOBJECT_INGETROKKEN("Verblijfsobject ingetrokken"),
    VERBLIJFSOBJECT_BUITEN_GEBRUIK("Verblijfsobject buiten gebruik"),
    VERBLIJFSOBJECT_TEN_ONRECHTE_OPGEVOERD("Verblijfsobject ten onrechte opgevoerd"),
    PLAATS_AANGEWEZEN("Plaats aangewezen"),
    PLAATS_INGETROKKEN("Plaats ingetrokken"),
    NAAMGEVING_UITGEGEVEN("Naamgeving uitgegeven"),
    NAAMGEVING_INGETROKKEN("Naamgeving ingetrokken"),
    WOONPLAATS_AANGEWEZEN("Woonplaats aangewezen"),
    WOONPLAATS_INGETROKKEN("Woonplaats ingetrokken");

    /** Panden that stand: in use, being rebuilt, out of use, or with a demolition permit not yet carried out. */
    public static final Set<BagStatus> BESTAAND_PAND = Set.copyOf(EnumSet.of(
            PAND_IN_GEBRUIK_NIET_INGEMETEN,
            PAND_IN_GEBRUIK,
            VERBOUWING_PAND,
            SLOOPVERGUNNING_VERLEEND,
            PAND_BUITEN_GEBRUIK));

    /**
     * Verblijfsobjecten of the dwelling stock as CBS counts it since BAG 2.0 (with woonfunctie): in use whether or not
     * measured, out of use, or being rebuilt.
     */
    public static final Set<BagStatus> WONINGVOORRAAD = Set.copyOf(EnumSet.of(
            VERBLIJFSOBJECT_IN_GEBRUIK_NIET_INGEMETEN,
            VERBLIJFSOBJECT_IN_GEBRUIK,
            VERBOUWING_VERBLIJFSOBJECT,
            VERBLIJFSOBJECT_BUITEN_GEBRUIK));

    /** Statuses with which an adresseerbaar object, nummeraanduiding, openbare ruimte or woonplaats makes up an address. */
    public static final Set<BagStatus> IN_ADRES = Set.copyOf(EnumSet.of(
            VERBLIJFSOBJECT_IN_GEBRUIK_NIET_INGEMETEN,
            VERBLIJFSOBJECT_IN_GEBRUIK,
            VERBOUWING_VERBLIJFSOBJECT,
            VERBLIJFSOBJECT_BUITEN_GEBRUIK,
            PLAATS_AANGEWEZEN,
            NAAMGEVING_UITGEGEVEN,
            WOONPLAATS_AANGEWEZEN));

    private static final Map<String, BagStatus> BY_TEXT = new HashMap<>();

    static {
        for (BagStatus status : values()) BY_TEXT.put(status.text, status);
    }

    private final String text;

    BagStatus(String text) {
        this.text = text;
    }

    /** The register's own text, as {@code Objecten:status} holds it. */
    public String text() {
        return text;
    }

    /** The status with the register's text, or empty where the text is none that IMBAG names. */
    public static Optional<BagStatus> find(String text) {
        return Optional.ofNullable(BY_TEXT.get(text));
    }
}
