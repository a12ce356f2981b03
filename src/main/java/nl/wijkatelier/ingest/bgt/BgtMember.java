package nl.wijkatelier.ingest.bgt;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wijkatelier.domain.problem.BgtProblem;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.RdBounds;
import nl.wijkatelier.ingest.XmlCursor;
import nl.wijkatelier.ingest.gml.BadGeometry;
import nl.wijkatelier.ingest.gml.GmlGeometries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Reads the object of one cityObjectMember, whatever the order of its children. */
final class BgtMember {
    private static final Set<String> BEGINS = Set.of("tijdstipRegistratie", "creationDate", "objectBeginTijd");
    private static final Set<String> ENDS = Set.of("eindRegistratie", "terminationDate", "objectEindTijd");

    private final XmlCursor xml;
    private final GmlGeometries gml;
    private final List<BadRecord> faults;

    /** @param faults takes what is wrong with the member, also what it is kept with */
    BgtMember(XmlCursor xml, GmlGeometries gml, List<BadRecord> faults) {
        this.xml = xml;
        this.gml = gml;
        this.faults = faults;
    }

    /** What the element on which the cursor stands says; fields that cannot be read are left out, with a fault. */
    BgtDraft read(BgtType type) {
        BgtDraft draft = new BgtDraft(type);
        while (xml.nextChild()) {
            int element = xml.depth();
            try {
                field(draft);
            } catch (BadRecord bad) {
                faults.add(bad);
                xml.leave(element);
            }
        }
        return draft;
    }

    /** An object that is not read; its id may be null. */
    record Skipped(String lokaalId, boolean actueel) {}

    /** Passes over the element on which the cursor stands, and says what it is and whether it is current on a day. */
    Skipped skip(LocalDate day) {
        String lokaalId = null;
        boolean actueel = true;
        // ISO dates sort as text, times after the date that they begin with, and what is skipped need not be checked.
        String next = day.plusDays(1).toString();
        while (xml.nextChild()) {
            boolean ours = BgtNames.known(xml.namespace());
            boolean begin = ours && BEGINS.contains(xml.name());
            boolean end = ours && ENDS.contains(xml.name());
            String date = begin || end ? BgtFields.iso(xml) : null;
            if (date != null) actueel &= begin == date.compareTo(next) < 0;
            if (ours && xml.name().equals("identificatie")) lokaalId = lokaalId();
            else if (ours && xml.name().equals("identificatie.lokaalID")) lokaalId = BgtFields.text(xml);
            else if (!begin && !end) xml.skip();
        }
        return new Skipped(lokaalId, actueel);
    }

    /** The objects of a draft; none, with a fault, where it lacks what an object must have. */
    List<BgtObject> build(BgtDraft draft) {
        if (!faults.isEmpty()) return List.of();
        try {
            checkCode(draft);
            return draft.build(
                    draft.geometrie.isEmpty() ? null : checked(draft, GmlGeometries.combine(draft.geometrie)));
        } catch (BadRecord bad) {
            faults.add(bad);
            return List.of();
        }
    }

    private void field(BgtDraft draft) throws BadRecord {
        if (!BgtNames.known(xml.namespace())) {
            xml.skip();
            return;
        }
        String name = xml.name();
        switch (name) {
            case "creationDate", "objectBeginTijd" -> draft.creationDate = BgtFields.date(xml);
            case "terminationDate", "objectEindTijd" -> draft.terminationDate = BgtFields.date(xml);
            case "tijdstipRegistratie" -> draft.tijdstipRegistratie = BgtFields.time(xml);
            case "eindRegistratie" -> draft.eindRegistratie = BgtFields.time(xml);
            case "relatieveHoogteligging" -> draft.relatieveHoogteligging = BgtFields.whole(xml);
            case "bronhouder" -> draft.bronhouder = BgtFields.text(xml);
            case "bgt-status" -> draft.status = BgtFields.text(xml);
            case "naam" -> draft.naam = BgtFields.text(xml);
            case "identificatie" -> draft.lokaalId = lokaalId();
            case "identificatie.lokaalID" -> draft.lokaalId = BgtFields.text(xml);
            case "openbareRuimteNaam" -> label(draft);
            case "openbareRuimteNaam.tekst" -> draft.naam = BgtFields.text(xml);
            default -> {
                if (name.startsWith("openbareRuimteNaam.positie")) lightPosition(draft, name);
                else if (BgtNames.simple(xml.namespace()) && simple(draft, name)) return;
                else own(draft, name);
            }
        }
    }

    /** What the type has of its own. */
    private void own(BgtDraft draft, String name) throws BadRecord {
        BgtSchema schema = draft.schema;
        if (name.equals(schema.functie())) draft.functie = code();
        else if (name.equals(schema.functiePlus())) draft.functiePlus = BgtFields.text(xml);
        else if (name.equals(schema.fysiek())) draft.fysiek = BgtFields.text(xml);
        else if (name.equals(schema.fysiekPlus())) draft.fysiekPlus = BgtFields.text(xml);
        else if (name.equals(schema.code())) draft.code = BgtFields.text(xml);
        else if (name.equals(schema.geometrie())) draft.geometrie.add(geometry());
        else xml.skip();
    }

    /** What the simple forms call the same in all types; false for anything else. */
    private boolean simple(BgtDraft draft, String name) throws BadRecord {
        BgtSchema schema = draft.schema;
        switch (name) {
            case "bgt-functie", "bgt-type", "typeOverbruggingsdeel" -> draft.functie = code();
            case "plus-functie", "plus-type", "hoortBijTypeOverbrugging" -> draft.functiePlus = BgtFields.text(xml);
            case "bgt-fysiekVoorkomen" -> draft.fysiek = BgtFields.text(xml);
            case "plus-fysiekVoorkomen" -> draft.fysiekPlus = BgtFields.text(xml);
            default -> {
                boolean surface = schema.geometrie() != null && name.startsWith("geometrie2d");
                if (surface) draft.geometrie.add(geometry());
                return surface;
            }
        }
        if (schema.functie() == null && schema.functiePlus() == null) draft.functie = draft.functiePlus = null;
        if (schema.fysiek() == null) draft.fysiek = draft.fysiekPlus = null;
        return true;
    }

    /** A point or an angle of one position; they come in pairs, in this order, the angle may be absent. */
    private void lightPosition(BgtDraft draft, String name) throws BadRecord {
        if (name.endsWith(".plaatsingspunt")) {
            draft.labels.add(new BgtDraft.Label((Point) checked(draft, geometry()), null));
        } else if (name.endsWith(".hoek") && !draft.labels.isEmpty()) {
            int last = draft.labels.size() - 1;
            draft.labels.set(last, new BgtDraft.Label(draft.labels.get(last).punt(), turned(BgtFields.number(xml))));
        } else {
            xml.skip();
        }
    }

    /** A class; "niet-bgt" is a void in all but name: the refinement says what it is. */
    private String code() {
        String text = BgtFields.text(xml);
        return "niet-bgt".equals(text) ? null : text;
    }

    /** The lokaalID within the element; the last where there are several. */
    private String lokaalId() {
        String found = null;
        while (xml.nextChild()) {
            if (xml.name().equals("NEN3610ID")) found = lokaalId();
            else if (xml.name().equals("lokaalID")) found = BgtFields.text(xml);
            else xml.skip();
        }
        return found;
    }

    private void label(BgtDraft draft) throws BadRecord {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Label", "positie" -> label(draft);
                case "tekst" -> draft.naam = BgtFields.text(xml);
                case "Labelpositie" -> position(draft);
                default -> xml.skip();
            }
        }
    }

    private void position(BgtDraft draft) throws BadRecord {
        Geometry point = null;
        Double hoek = null;
        while (xml.nextChild()) {
            if (xml.name().equals("plaatsingspunt")) point = checked(draft, geometry());
            else if (xml.name().equals("hoek")) hoek = BgtFields.number(xml);
            else xml.skip();
        }
        if (point == null) throw new BadRecord(BgtProblem.BGT_ELEMENT_MISSING, "plaatsingspunt ontbreekt");
        draft.labels.add(new BgtDraft.Label((Point) point, turned(hoek)));
    }

    /** imgeo.xsd counts "met de klok mee"; the object counts anticlockwise. 0 - x makes no negative zero. */
    private static Double turned(Double hoek) {
        return hoek == null ? null : (Double) (0.0 - hoek);
    }

    private Geometry geometry() throws BadRecord {
        try {
            return gml.readProperty(xml);
        } catch (BadGeometry bad) {
            BgtProblem code = switch (bad.kind()) {
                case UNREADABLE -> BgtProblem.BGT_GEOMETRY_BAD;
                case BROKEN_CURVE -> BgtProblem.BGT_CURVE_BROKEN;
                case RING_NOT_CLOSED -> BgtProblem.BGT_RING_NOT_CLOSED;
                case INVALID -> BgtProblem.BGT_RING_INVALID;
            };
            throw new BadRecord(code, bad.getMessage(), bad.geometrie().orElse(null));
        }
    }

    private static Geometry checked(BgtDraft draft, Geometry geometry) throws BadRecord {
        boolean mixed = geometry.getGeometryType().equals("GeometryCollection");
        if (mixed || !draft.schema.allows(geometry.getDimension()))
            throw new BadRecord(
                    BgtProblem.BGT_GEOMETRY_KIND,
                    "een " + draft.type.text() + " heeft geen " + geometry.getGeometryType(),
                    geometry);
        if (!RdBounds.contain(geometry))
            throw new BadRecord(
                    BgtProblem.BGT_OUTSIDE_RD,
                    geometry.getCoordinate().x + " " + geometry.getCoordinate().y + " ligt buiten het RD-gebied");
        return geometry;
    }

    private void checkCode(BgtDraft draft) {
        if (draft.code == null) return;
        switch (draft.type) {
            case PAND -> checkCode(draft, 16, BgtProblem.BGT_PAND_ID_BAD);
            case WIJK -> checkCode(draft, 6, BgtProblem.BGT_CODE_BAD);
            case BUURT -> checkCode(draft, 8, BgtProblem.BGT_CODE_BAD);
            default -> {}
        }
    }

    private void checkCode(BgtDraft draft, int digits, BgtProblem problem) {
        boolean good = draft.code.length() == digits && draft.code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!good)
            faults.add(new BadRecord(
                    problem, draft.schema.code() + " \"" + draft.code + "\" heeft geen " + digits + " cijfers"));
    }
}
