package nl.wijkatelier.ingest.brk;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import nl.wijkatelier.domain.problem.BrkProblem;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.DutchTime;
import nl.wijkatelier.ingest.XmlCursor;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Reads one perceel or grens, whatever the order of its children. */
final class BrkMember {
    private final XmlCursor xml;
    private final BrkGeometry geometry;
    private final List<BadRecord> faults;

    /** @param faults takes what is wrong with the member */
    BrkMember(XmlCursor xml, BrkGeometry geometry, List<BadRecord> faults) {
        this.xml = xml;
        this.geometry = geometry;
        this.faults = faults;
    }

    /** What the element on which the cursor stands says; fields that cannot be read are left out, with a fault. */
    BrkDraft read() {
        BrkDraft draft = new BrkDraft();
        while (xml.nextChild()) {
            int element = xml.depth();
            try {
                if (BrkNames.known(xml.namespace())) field(draft);
                else xml.skip();
            } catch (BadRecord bad) {
                faults.add(bad);
                xml.leave(element);
            }
        }
        return draft;
    }

    private void field(BrkDraft draft) throws BadRecord {
        switch (xml.name()) {
            case "identificatie" -> draft.identificatie = id();
            case "historie" -> historie(draft);
            case "kadastraleAanduiding" -> aanduiding(draft);
            case "begrenzingPerceel" -> draft.vlak = geometry.read(xml, Polygon.class);
            case "kadastraleGrootte" -> grootte(draft);
            case "plaatscoordinaten" -> draft.labelpunt = geometry.read(xml, Point.class);
            case "grenslijn" -> draft.lijn = geometry.read(xml, LineString.class);
            case "typeGrens" -> draft.typeGrens = waarde();
            // Version 3.
            case "type" -> draft.typeGrens = text();
            case "perceelLinks" -> draft.perceelLinks = id();
            case "perceelRechts" -> draft.perceelRechts = id();
            default -> xml.skip();
        }
    }

    private void historie(BrkDraft draft) throws BadRecord {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "beginGeldigheid" -> draft.beginGeldigheid = time();
                case "eindGeldigheid" -> draft.eindGeldigheid = time();
                case "eindRegistratie" -> draft.eindRegistratie = time();
                // Version 3.
                case "KadasterHistorie" -> historie(draft);
                case "logischTijdstipOntstaan" -> draft.beginGeldigheid = time();
                case "logischTijdstipVervallen" -> draft.eindGeldigheid = time();
                default -> xml.skip();
            }
        }
    }

    private void aanduiding(BrkDraft draft) throws BadRecord {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "TypeKadastraleAanduiding" -> aanduiding(draft);
                case "kadastraleGemeente" -> gemeente(draft);
                case "aKRKadastraleGemeenteCode", "AKRKadastraleGemeenteCode" -> draft.akrCode = waarde();
                case "sectie" -> draft.sectie = text();
                case "perceelnummer" -> draft.perceelnummer = nummer();
                default -> xml.skip();
            }
        }
    }

    /** Its name; version 3 gives a name or an AKR code. */
    private void gemeente(BrkDraft draft) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "waarde", "kadastraleGemeentenaam" -> draft.kadastraleGemeente = text();
                case "AKRKadastraleGemeenteCode" -> draft.akrCode = text();
                case "code" -> xml.skip();
                default -> gemeente(draft);
            }
        }
    }

    private void grootte(BrkDraft draft) throws BadRecord {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "TypeOppervlak" -> grootte(draft);
                case "waarde" -> draft.grootte = oppervlakte();
                case "soortGrootte" -> draft.soortGrootte = waarde();
                default -> xml.skip();
            }
        }
    }

    /** The text of the {@code t:waarde} within the element; null without one. */
    private String waarde() {
        String found = null;
        while (xml.nextChild()) {
            String inner = xml.name().equals("waarde") ? text() : xml.name().equals("code") ? skipped() : waarde();
            if (inner != null) found = inner;
        }
        return found;
    }

    private String id() {
        if (BrkNames.plainIds(xml.namespace())) return text();
        String found = null;
        while (xml.nextChild()) {
            String inner = xml.name().equals("lokaalID") ? text() : xml.name().equals("namespace") ? skipped() : id();
            if (inner != null) found = inner;
        }
        return found;
    }

    private String skipped() {
        xml.skip();
        return null;
    }

    private String text() {
        String text = xml.text();
        return text.isEmpty() ? null : text;
    }

    private LocalDateTime time() throws BadRecord {
        String element = xml.name();
        String text = xml.text();
        try {
            return text.isEmpty() ? null : DutchTime.time(text);
        } catch (DateTimeException bad) {
            throw new BadRecord(BrkProblem.BRK_DATE_BAD, element + " \"" + text + "\" is geen tijdstip");
        }
    }

    private int nummer() throws BadRecord {
        String text = xml.text();
        if (!text.matches("\\d{1,9}"))
            throw new BadRecord(BrkProblem.BRK_NUMBER_BAD, "perceelnummer \"" + text + "\" is geen getal");
        return Integer.parseInt(text);
    }

    private double oppervlakte() throws BadRecord {
        String text = xml.text();
        // The schema of version 5 writes areas below half a square metre with a decimal comma.
        if (!text.matches("\\d{1,15}([.,]\\d{1,9})?"))
            throw new BadRecord(BrkProblem.BRK_NUMBER_BAD, "kadastraleGrootte \"" + text + "\" is geen oppervlakte");
        return Double.parseDouble(text.replace(',', '.'));
    }
}
