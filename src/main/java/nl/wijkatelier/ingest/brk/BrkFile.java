package nl.wijkatelier.ingest.brk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.ingest.BadRecord;
import nl.wijkatelier.ingest.MetadataRecord;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.XmlCursor;

/** Reads one GML file of a kadastrale kaart. */
final class BrkFile {
    /** How many objects are read before the progress hears of them. */
    private static final int STEP = 1000;

    private final XmlCursor xml;
    private final String name;
    private final String filePlace;
    private final BrkOptions options;
    private final Reading reading;
    private final DatasetLoad.Inlet inlet;
    private final BrkMember member;
    private final List<BadRecord> faults = new ArrayList<>(1);
    private final Map<String, long[]> counts = new TreeMap<>();
    private int unreported;

    private BrkFile(
            SourceEntry entry, BrkGeometry geometry, BrkOptions options, Reading reading, DatasetLoad.Inlet inlet) {
        this.xml = XmlCursor.open(entry);
        this.name = entry.name();
        this.filePlace = entry.place();
        this.options = options;
        this.reading = reading;
        this.inlet = inlet;
        this.member = new BrkMember(xml, geometry, faults);
    }

    static void read(
            SourceEntry entry, BrkGeometry geometry, BrkOptions options, Reading reading, DatasetLoad.Inlet inlet) {
        BrkFile file = new BrkFile(entry, geometry, options, reading, inlet);
        try {
            file.members();
        } finally {
            file.counts.forEach((name, count) -> reading.read(name, count[0]));
            reading.progress().objects(file.unreported);
        }
    }

    private void members() {
        if (MetadataRecord.skip(xml, name, reading)) return;
        if (!BrkNames.isRoot(xml.namespace(), xml.name()))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT,
                    xml.place(),
                    "is geen kadastrale kaart versie 3, 4 of 5: het begint met <" + xml.name() + "> in \""
                            + xml.namespace() + "\"");
        while (xml.nextChild()) {
            if (!xml.name().endsWith("Member")) xml.skip();
            else while (xml.nextChild()) object();
        }
    }

    private void object() {
        String type = BrkNames.type(xml.namespace(), xml.name());
        counts.computeIfAbsent(type, absent -> new long[1])[0]++;
        if (++unreported == STEP) {
            reading.progress().objects(unreported);
            unreported = 0;
        }
        boolean perceel = type.equals("Perceel");
        if (!perceel && !type.equals("KadastraleGrens")) {
            xml.skip();
            return;
        }
        String place = filePlace + ":" + xml.line();
        faults.clear();
        BrkDraft draft = member.read();
        boolean actueel = draft.actueelOp(options.peildatum());
        if (draft.identificatie != null) reading.object(type, draft.identificatie, actueel, null);
        if (draft.endedOn(options.peildatum()))
            inlet.ended(new DatasetLoad.Ended(null, type, draft.identificatie, draft.beginGeldigheid));
        if (!actueel && !options.historie()) return;
        if (faults.isEmpty()) accept(draft, perceel);
        for (BadRecord fault : faults) reading.problem(fault.problem(type, draft.identificatie, place));
    }

    private void accept(BrkDraft draft, boolean perceel) {
        RegisterObject object;
        try {
            object = perceel ? draft.perceel(options.peildatum()) : draft.grens(options.peildatum());
        } catch (BadRecord bad) {
            faults.add(bad);
            return;
        }
        inlet.accept(object);
    }
}
