package nl.wijkatelier.ingest.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.LandClaim;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.brk.BestuurlijkeGrenzenReader;
import nl.wijkatelier.ingest.cbs.CbsMapReader;
import nl.wijkatelier.ingest.cbs.CbsOptions;
import nl.wijkatelier.ingest.cbs.KerncijfersReader;

/** Groups maps and tables into versions by what a first reading finds in them: one per kind and period. */
final class CbsDeliveries {
    /** With more gemeenten than these a file is taken to be of the whole country. */
    private static final int MOST_NAMED = 25;

    /** What files are, in the order in which their versions are made. */
    private enum Form {
        MAP,
        BORDERS,
        TABLE
    }

    private record Period(Form form, int jaar) implements Comparable<Period> {
        @Override
        public int compareTo(Period other) {
            return form == other.form ? Integer.compare(jaar, other.jaar) : form.compareTo(other.form);
        }
    }

    private static final class Found {
        private final List<Path> files = new ArrayList<>();
        private final TreeSet<String> gemeenten = new TreeSet<>();
    }

    private CbsDeliveries() {}

    static List<Delivery> of(List<Path> files, DeliveryOptions options, Progress progress) {
        Map<Period, Found> periods = new TreeMap<>();
        for (Path file : files) {
            Form form = form(file);
            CbsContents contents = new CbsContents(progress);
            reader(form, List.of(file), options).accept(contents);
            Found found = periods.computeIfAbsent(new Period(form, contents.jaar(file)), period -> new Found());
            found.files.add(file);
            found.gemeenten.addAll(contents.gemeenten());
        }
        List<Delivery> deliveries = new ArrayList<>();
        periods.forEach((period, found) -> deliveries.add(delivery(period, found, options, progress)));
        return List.copyOf(deliveries);
    }

    private static Delivery delivery(Period period, Found found, DeliveryOptions options, Progress progress) {
        String gemeenten = String.join("+", found.gemeenten);
        boolean table = period.form() == Form.TABLE;
        DatasetDraft draft = new DatasetDraft(
                table ? DatasetKind.KERNCIJFERS : DatasetKind.GEBIEDEN,
                Deliveries.gebied(options, found.gemeenten.size() > MOST_NAMED ? "NLD" : gemeenten),
                table || options.release() > 1
                        ? period.jaar() + "/" + options.release()
                        : Integer.toString(period.jaar()),
                LocalDate.of(period.jaar(), 1, 1),
                period.form() == Form.BORDERS
                        ? "Kadaster, bestuurlijke gebieden"
                        : table ? "CBS, kerncijfers wijken en buurten" : "CBS en Kadaster, wijk- en buurtkaart",
                "CC BY 4.0",
                options.fictief() || Deliveries.fictional(gemeenten),
                options.wie(),
                SourceFiles.of(found.files).digests(progress),
                Deliveries.land(options, LandClaim.NONE));
        return new Delivery(draft, reader(period.form(), List.copyOf(found.files), options));
    }

    private static Consumer<Reading> reader(Form form, List<Path> files, DeliveryOptions options) {
        CbsOptions cbs = new CbsOptions(options.jaar(), options.release());
        return switch (form) {
            case MAP -> reading -> new CbsMapReader().read(files, reading, cbs);
            case TABLE -> reading -> new KerncijfersReader().read(files, reading, cbs);
            case BORDERS ->
                reading -> BestuurlijkeGrenzenReader.read(SourceFiles.of(files), year(files, options), reading);
        };
    }

    private static int year(List<Path> files, DeliveryOptions options) {
        if (options.jaar() != null) return options.jaar();
        throw new RefusedFile(
                FileProblem.FILE_WRONG_FORMAT,
                files.get(0).getFileName().toString(),
                "bestuurlijke gebieden zeggen geen jaar; geef het met --jaar JJJJ");
    }

    /** What a file holds, by the names in it. */
    private static Form form(Path file) {
        TreeSet<String> endings = new TreeSet<>();
        try {
            SourceFiles.of(List.of(file))
                    .read(
                            "Bestand herkennen",
                            name -> looked(name, endings),
                            Progress.NONE,
                            entry -> looked(entry.name(), endings));
        } catch (RefusedFile refused) {
            if (refused.problem() != FileProblem.FILE_EMPTY) throw refused;
        }
        if (endings.contains("gpkg")
                || endings.contains("json")
                || endings.contains("geojson")
                || endings.contains("topojson")) return Form.MAP;
        if (endings.contains("gml") || endings.contains("xml")) return Form.BORDERS;
        if (endings.contains("csv") || endings.contains("txt")) return Form.TABLE;
        throw new RefusedFile(
                FileProblem.FILE_WRONG_FORMAT,
                file.getFileName().toString(),
                "is geen GeoPackage, GeoJSON, TopoJSON, GML of CSV, ook niet in een zip");
    }

    private static boolean looked(String name, TreeSet<String> endings) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        endings.add(ending);
        return ending.equals("zip");
    }
}
