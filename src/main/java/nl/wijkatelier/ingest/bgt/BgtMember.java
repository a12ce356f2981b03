package nl.wijkatelier.ingest.bgt;

import java.time.LocalDate;
import java.util.List;
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

    /** Passes over the element on which the cursor stands, and says whether it is current on a day. */
    boolean skip(LocalDate day) {
        boolean actueel = true;
        // ISO dates sort as text, times after the date that they begin with, and what is skipped need not be checked.
        String next = day.plusDays(1).toString();
        while (xml.nextChild()) {
            boolean begin = xml.is(BgtNames.IMGEO, "tijdstipRegistratie") || xml.is(BgtNames.CITYGML, "creationDate");
            boolean end = xml.is(BgtNames.IMGEO, "eindRegistratie") || xml.is(BgtNames.CITYGML, "terminationDate");
            String date = begin || end ? BgtFields.text(xml) : null;
            if (date != null) actueel &= begin == date.compareTo(next) < 0;
            if (!begin && !end) xml.skip();
        }
        return actueel;
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
            case "creationDate" -> draft.creationDate = BgtFields.date(xml);
            case "terminationDate" -> draft.terminationDate = BgtFields.date(xml);
            case "tijdstipRegistratie" -> draft.tijdstipRegistratie = BgtFields.time(xml);
            case "eindRegistratie" -> draft.eindRegistratie = BgtFields.time(xml);
            case "relatieveHoogteligging" -> draft.relatieveHoogteligging = BgtFields.whole(xml);
            case "bronhouder" -> draft.bronhouder = BgtFields.text(xml);
            case "bgt-status" -> draft.status = BgtFields.text(xml);
            case "naam" -> draft.naam = BgtFields.text(xml);
            case "identificatie" -> identificatie(draft);
            case "openbareRuimteNaam" -> label(draft);
            default -> own(draft, name);
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

    /** A class; "niet-bgt" is a void in all but name: the refinement says what it is. */
    private String code() {
        String text = BgtFields.text(xml);
        return "niet-bgt".equals(text) ? null : text;
    }

    private void identificatie(BgtDraft draft) {
        while (xml.nextChild()) {
            if (xml.is(BgtNames.IMGEO, "NEN3610ID")) identificatie(draft);
            else if (xml.is(BgtNames.IMGEO, "lokaalID")) draft.lokaalId = BgtFields.text(xml);
            else xml.skip();
        }
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
            if (xml.is(BgtNames.IMGEO, "plaatsingspunt")) point = checked(draft, geometry());
            else if (xml.is(BgtNames.IMGEO, "hoek")) hoek = BgtFields.number(xml);
            else xml.skip();
        }
        if (point == null) throw new BadRecord(BgtProblem.BGT_ELEMENT_MISSING, "plaatsingspunt ontbreekt");
        // imgeo.xsd counts "met de klok mee"; the object counts anticlockwise. 0 - x makes no negative zero.
        draft.labels.add(new BgtDraft.Label((Point) point, hoek == null ? null : 0.0 - hoek));
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
