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
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.XmlCursor;
import nl.wijkatelier.ingest.gml.GmlGeometries;

/** Reads one CityModel. */
final class BgtFile {
    /** How many objects are read before the progress hears of them. */
    private static final int STEP = 1000;

    private final XmlCursor xml;
    private final String filePlace;
    private final BgtOptions options;
    private final Reading reading;
    private final DatasetLoad.Inlet inlet;
    private final BgtMember member;
    private final List<BadRecord> faults = new ArrayList<>(1);
    private final Map<String, Count> counts = new TreeMap<>();
    private int unreported;

    private BgtFile(
            SourceEntry entry, GmlGeometries gml, BgtOptions options, Reading reading, DatasetLoad.Inlet inlet) {
        this.xml = XmlCursor.open(entry);
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
        if (type != null) file.counts.put(type, new Count());
        try {
            file.members();
        } finally {
            file.counts.forEach((name, count) -> {
                reading.read(name, count.read);
                reading.actueel(name, count.actueel);
            });
            reading.progress().objects(file.unreported);
        }
    }

    private void members() {
        if (!xml.is(BgtNames.CITYGML, "CityModel"))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT,
                    xml.place(),
                    "is geen BGT in CityGML 2.0: het begint met <" + xml.name() + "> in \"" + xml.namespace() + "\"");
        while (xml.nextChild()) {
            if (!xml.is(BgtNames.CITYGML, "cityObjectMember")) xml.skip();
            else while (xml.nextChild()) object();
        }
    }

    private void object() {
        String name = BgtNames.type(xml.namespace(), xml.name());
        Count count = count(name);
        BgtType type = BgtType.find(name).orElse(null);
        if (type == null) {
            if (member.skip(options.peildatum())) count.actueel++;
            return;
        }
        String place = filePlace + ":" + xml.line();
        faults.clear();
        BgtDraft draft = member.read(type);
        boolean actueel = draft.actueelOp(options.peildatum());
        if (actueel) count.actueel++;
        // What is wrong with history that nobody asked for is nobody's problem.
        if (!actueel && !options.historie()) return;
        for (BgtObject object : member.build(draft)) inlet.accept(object);
        for (BadRecord fault : faults) reading.problem(fault.problem(name, draft.lokaalId, place));
    }

    private Count count(String type) {
        Count count = counts.computeIfAbsent(type, absent -> new Count());
        count.read++;
        if (++unreported == STEP) {
            reading.progress().objects(unreported);
            unreported = 0;
        }
        return count;
    }

    private static final class Count {
        long read;
        long actueel;
    }
}
