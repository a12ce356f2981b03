package nl.wijkatelier.ingest.bag;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BagRegistratie;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.ingest.MetadataRecord;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.XmlCursor;
import org.locationtech.jts.geom.Geometry;

/** Reads one XML file: a bagStand, or GEM-WPL-RELATIE. */
final class BagFile {
    /** How many objects are read before the progress hears of them. */
    private static final int STEP = 1000;

    private final XmlCursor xml;
    private final String name;
    private final String filePlace;
    private final LocalDate day;
    private final Reading reading;
    private final DatasetLoad.Inlet inlet;
    private final Faults faults = new Faults();
    private final Map<String, long[]> counts = new TreeMap<>();
    private int unreported;

    private BagFile(SourceEntry entry, LocalDate day, Reading reading, DatasetLoad.Inlet inlet) {
        this.xml = XmlCursor.open(entry);
        this.name = entry.name();
        this.filePlace = entry.place();
        this.day = day;
        this.reading = reading;
        this.inlet = inlet;
    }

    static void read(SourceEntry entry, LocalDate day, Reading reading, DatasetLoad.Inlet inlet) {
        BagFile file = new BagFile(entry, day, reading, inlet);
        try {
            file.root();
        } finally {
            file.counts.forEach((type, count) -> reading.read(type, count[0]));
            reading.progress().objects(file.unreported);
        }
    }

    private void root() {
        if (xml.is(BagNames.EXTRACT, "bagStand")) stand(new VoorkomenReader(xml, faults));
        else if (xml.is(BagNames.GWR_BESTAND, "BAG-GWR-Deelbestand-LVC")) relaties(new RelatieReader(xml, faults));
        else if (!xml.is(BagNames.LEVERING, "BAG-Extract-Levering") && !MetadataRecord.skip(xml, name, reading))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_FORMAT,
                    xml.place(),
                    "is geen BAG 2.0 extract: het begint met <" + xml.name() + "> in \"" + xml.namespace() + "\"");
    }

    private void stand(VoorkomenReader voorkomens) {
        while (xml.nextChild()) {
            if (xml.is(BagNames.STAND, "standBestand")
                    || xml.is(BagNames.STAND, "stand")
                    || xml.is(BagNames.EXTRACT, "bagObject")) stand(voorkomens);
            else if (xml.namespace().equals(BagNames.OBJECTEN)) object(voorkomens);
            else xml.skip();
        }
    }

    private void object(VoorkomenReader voorkomens) {
        String type = xml.name();
        count(type);
        if (!VoorkomenReader.TYPES.contains(type)) {
            xml.skip();
            return;
        }
        int line = xml.line();
        faults.clear();
        VoorkomenDraft draft = voorkomens.read();
        Geometry delivered = draft.geometrie;
        BagObject object = draft.build(type);
        if (!faults.isEmpty()) faults.report(reading, type, draft.identificatie, filePlace + ":" + line, delivered);
        if (object == null) return;
        BagRegistratie registratie = object.registratie();
        reading.object(
                type,
                registratie.identificatie(),
                registratie.voorkomen().actueelOp(day),
                registratie.status().text());
        inlet.accept(object);
    }

    private void relaties(RelatieReader relaties) {
        while (xml.nextChild()) {
            if (xml.is(BagNames.GWR_PRODUCT, "GemeenteWoonplaatsRelatie")) relatie(relaties);
            else if (xml.is(BagNames.GWR_BESTAND, "Product")
                    || xml.is(BagNames.GWR_PRODUCT, "GemeenteWoonplaatsRelatieProduct")) relaties(relaties);
            else xml.skip();
        }
    }

    private void relatie(RelatieReader relaties) {
        String type = "GemeenteWoonplaats";
        count(type);
        int line = xml.line();
        faults.clear();
        GemeenteWoonplaats row = relaties.read();
        if (!faults.isEmpty()) faults.report(reading, type, relaties.woonplaats(), filePlace + ":" + line, null);
        if (row == null) return;
        boolean actueel = row.definitief()
                && !row.begin().isAfter(day)
                && (row.eind() == null || row.eind().isAfter(day));
        reading.object(type, row.woonplaats(), actueel, null);
        inlet.accept(row);
    }

    private void count(String type) {
        counts.computeIfAbsent(type, absent -> new long[1])[0]++;
        if (++unreported < STEP) return;
        reading.progress().objects(unreported);
        unreported = 0;
    }
}
