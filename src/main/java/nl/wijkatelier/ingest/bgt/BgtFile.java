package nl.wijkatelier.ingest.bgt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.MetadataRecord;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.XmlCursor;
import nl.wijkatelier.ingest.gml.GmlGeometries;

/** Reads one CityModel. */
final class BgtFile {
    /** How many objects are read before the progress hears of them. */
    private static final int STEP = 1000;

    private final XmlCursor xml;
    private final String name;
    private final String filePlace;
    private final BgtOptions options;
    private final Reading reading;
    private final DatasetLoad.Inlet inlet;
    private final BgtMember member;
    private final List<BadRecord> faults = new ArrayList<>(1);
    private final Map<String, long[]> counts = new TreeMap<>();
    private int unreported;

    private BgtFile(
            SourceEntry entry, GmlGeometries gml, BgtOptions options, Reading reading, DatasetLoad.Inlet inlet) {
        this.xml = XmlCursor.open(entry);
        this.name = entry.name();
        this.filePlace = entry.place();
        this.options = options;
        this.reading = reading;
        this.inlet = inlet;
        this.member = new BgtMember(xml, gml, faults);
    }

    static void read(
            SourceEntry entry, GmlGeometries gml, BgtOptions options, Reading reading, DatasetLoad.Inlet inlet) {
        BgtFile file = new BgtFile(entry, gml, options, reading, inlet);
        // So that a type without objects shows in the counts too: its file was there.
        String type = BgtNames.typeOfFile(entry.name());
        if (type != null) file.counts.put(type, new long[1]);
        try {
            file.members();
        } finally {
            file.counts.forEach((name, count) -> reading.read(name, count[0]));
            reading.progress().objects(file.unreported);
        }
    }

    private void members() {
        if (MetadataRecord.skip(xml, name, reading)) return;
        if (!BgtNames.isRoot(xml.namespace(), xml.name()))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT,
                    xml.place(),
                    "is geen BGT in CityGML, GML-light of StUF-Geo: het begint met <" + xml.name() + "> in \""
                            + xml.namespace() + "\"");
        if (xml.namespace().startsWith(BgtNames.STUF_IMGEO)) {
            messages();
            return;
        }
        while (xml.nextChild()) {
            if (!BgtNames.isMember(xml.namespace(), xml.name())) xml.skip();
            else while (xml.nextChild()) object(BgtNames.type(xml.namespace(), xml.name()));
        }
    }

    /** A message nests its objects at whatever depth. */
    private void messages() {
        while (xml.nextChild()) {
            if (!xml.namespace().startsWith(BgtNames.STUF_IMGEO)) xml.skip();
            else if (!xml.name().equals("object")) messages();
            else object(BgtNames.entity(xml.attribute(BgtNames.STUF, "entiteittype")));
        }
    }

    private void object(String name) {
        count(name);
        BgtType type = BgtType.find(name).orElse(null);
        if (type == null) {
            BgtMember.Skipped skipped = member.skip(options.peildatum());
            if (skipped.lokaalId() != null) reading.object(name, skipped.lokaalId(), skipped.actueel(), null);
            return;
        }
        String place = filePlace + ":" + xml.line();
        faults.clear();
        BgtDraft draft = member.read(type);
        boolean actueel = draft.actueelOp(options.peildatum());
        if (draft.lokaalId != null) reading.object(name, draft.lokaalId, actueel, null);
        if (!actueel && !options.historie()) {
            // What is wrong with history that nobody asked for is nobody's problem.
            if (draft.endedOn(options.peildatum()))
                inlet.ended(new DatasetLoad.Ended(type, name, draft.lokaalId, draft.tijdstipRegistratie));
            return;
        }
        for (BgtObject object : member.build(draft)) inlet.accept(object);
        for (BadRecord fault : faults) reading.problem(fault.problem(name, draft.lokaalId, place));
    }

    private void count(String type) {
        counts.computeIfAbsent(type, absent -> new long[1])[0]++;
        if (++unreported == STEP) {
            reading.progress().objects(unreported);
            unreported = 0;
        }
    }
}
