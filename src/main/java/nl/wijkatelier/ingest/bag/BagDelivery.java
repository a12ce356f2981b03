package nl.wijkatelier.ingest.bag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.BagProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.DutchTime;
import nl.wijkatelier.ingest.SourceEntry;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.XmlCursor;

/**
 * What a BAG extract says of itself, without reading its objects: from Leveringsdocument-BAG-Extract.xml, or where that is
 * absent from the head of the first file.
 *
 * @param gebied codes of the gemeenten, four digits each, in order and joined by "+"; "NLD" for the whole country; "" where
 *     the files do not say
 * @param peildatum StandTechnischeDatum, the latest where files differ, or null
 * @param unreadable a problem for each StandTechnischeDatum that is no date
 */
public record BagDelivery(String gebied, LocalDate peildatum, List<Problem> unreadable) {
    /** Looks into every file of the delivery. */
    public static BagDelivery of(SourceFiles files) {
        Head head = new Head();
        for (SourceFiles file : files.each()) {
            head.found = false;
            look(file, head, true);
            if (!head.found) look(file, head, false);
        }
        String gebied = head.national ? "NLD" : String.join("+", head.gemeenten);
        return new BagDelivery(gebied, head.peildatum, List.copyOf(head.unreadable));
    }

    static boolean isDocument(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("leveringsdocument");
    }

    private static void look(SourceFiles file, Head head, boolean documents) {
        try {
            file.read(
                    "BAG herkennen",
                    name -> !head.found && (documents ? isDocument(name) : mayHaveHead(name)),
                    Progress.NONE,
                    head);
        } catch (RefusedFile refused) {
            // Whether the delivery holds anything at all is for the reader to say.
            if (refused.problem() != FileProblem.FILE_EMPTY) throw refused;
        }
    }

    private static boolean mayHaveHead(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip") || lower.endsWith(".xml");
    }

    /** Collects what the heads say. */
    private static final class Head implements SourceFiles.Worker {
        private final SortedSet<String> gemeenten = new TreeSet<>();
        private boolean national;
        private LocalDate peildatum;
        private final List<Problem> unreadable = new ArrayList<>();
        private boolean found;

        @Override
        public void read(SourceEntry entry) {
            XmlCursor xml = XmlCursor.open(entry);
            boolean heads = xml.is(BagNames.LEVERING, "BAG-Extract-Levering") || xml.is(BagNames.EXTRACT, "bagStand");
            while (heads && !found && xml.nextChild()) {
                if (xml.is(BagNames.EXTRACT, "bagInfo") || xml.is(BagNames.LEVERING, "SelectieGegevens")) {
                    selection(xml);
                    found = true;
                } else {
                    xml.skip();
                }
            }
        }

        private void selection(XmlCursor xml) {
            while (xml.nextChild()) {
                if (!xml.namespace().equals(BagNames.SELECTIES)) xml.skip();
                else if (xml.name().equals("GemeenteIdentificatie")) gemeenten.add(xml.text());
                else if (xml.name().equals("StandTechnischeDatum"))
                    date(xml.place(), xml.text()).ifPresent(this::latest);
                else {
                    national |= xml.name().equals("Gebied-NLD");
                    selection(xml);
                }
            }
        }

        private void latest(LocalDate date) {
            if (peildatum == null || date.isAfter(peildatum)) peildatum = date;
        }

        private Optional<LocalDate> date(String place, String text) {
            try {
                return Optional.of(DutchTime.date(text));
            } catch (DateTimeException bad) {
                String reason = "StandTechnischeDatum \"" + text + "\" is geen datum";
                unreadable.add(new Problem(BagProblem.BAG_STANDDATUM_BAD, "levering", null, place, reason, null));
                return Optional.empty();
            }
        }
    }
}
