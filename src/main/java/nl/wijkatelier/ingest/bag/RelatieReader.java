package nl.wijkatelier.ingest.bag;

import java.time.LocalDate;
import nl.wijkatelier.domain.problem.BagProblem;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.ingest.XmlCursor;

/** Reads one row of GEM-WPL-RELATIE. */
final class RelatieReader {
    private final XmlCursor xml;
    private final Faults faults;
    private final FieldReader field;
    private String woonplaats;
    private String gemeente;
    private String status;
    private LocalDate begin;
    private LocalDate eind;

    RelatieReader(XmlCursor xml, Faults faults) {
        this.xml = xml;
        this.faults = faults;
        this.field = new FieldReader(xml, faults);
    }

    /** The row on which the cursor stands, or null with a fault. */
    GemeenteWoonplaats read() {
        woonplaats = gemeente = status = null;
        begin = eind = null;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "tijdvakgeldigheid" -> tijdvak();
                case "gerelateerdeWoonplaats" -> woonplaats = identificatie();
                case "gerelateerdeGemeente" -> gemeente = identificatie();
                case "status" -> status = xml.text();
                default -> xml.skip();
            }
        }
        need("gerelateerdeWoonplaats", woonplaats);
        need("gerelateerdeGemeente", gemeente);
        need("status", status);
        need("begindatumTijdvakGeldigheid", begin);
        if (faults.rejects()) return null;
        return new GemeenteWoonplaats(woonplaats, gemeente, status.equals("definitief"), begin, eind);
    }

    /** Id of the woonplaats, or null. */
    String woonplaats() {
        return woonplaats;
    }

    private void tijdvak() {
        while (xml.nextChild()) {
            if (xml.is(BagNames.GWR_TYPES, "begindatumTijdvakGeldigheid")) begin = field.date();
            else if (xml.is(BagNames.GWR_TYPES, "einddatumTijdvakGeldigheid")) eind = field.date();
            else xml.skip();
        }
    }

    private String identificatie() {
        String found = null;
        while (xml.nextChild()) {
            if (xml.is(BagNames.GWR_PRODUCT, "identificatie")) found = xml.text();
            else xml.skip();
        }
        return found;
    }

    private void need(String element, Object value) {
        if (value == null && !faults.rejects()) faults.add(BagProblem.BAG_ELEMENT_MISSING, element + " ontbreekt");
    }
}
