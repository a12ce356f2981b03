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
        for (Path file : SourceFiles.withoutCompanions(files)) {
            RefusedFile first = null;
            boolean read = false;
            for (Form form : forms(file)) {
                try {
                    add(form, file, options, progress, periods);
                    read = true;
                } catch (RefusedFile refused) {
                    // A zip may hold a map beside a text that is no table; what is damaged is never passed over.
                    boolean otherwise = refused.problem() == FileProblem.FILE_WRONG_FORMAT
                            || refused.problem() == FileProblem.FILE_EMPTY;
                    if (!otherwise) throw refused;
                    if (first == null) first = refused;
                }
            }
            if (!read && first != null) throw first;
        }
        List<Delivery> deliveries = new ArrayList<>();
        periods.forEach((period, found) -> deliveries.add(delivery(period, found, options, progress)));
        return List.copyOf(deliveries);
    }

    private static void add(
            Form form, Path file, DeliveryOptions options, Progress progress, Map<Period, Found> periods) {
        CbsContents contents = new CbsContents(progress);
        if (form == Form.MAP) new CbsMapReader().survey(List.of(file), contents, cbs(options));
        else reader(form, List.of(file), options).accept(contents);
        Found found = periods.computeIfAbsent(new Period(form, contents.jaar(file)), period -> new Found());
        found.files.add(file);
        found.gemeenten.addAll(contents.gemeenten());
    }

    private static CbsOptions cbs(DeliveryOptions options) {
        return new CbsOptions(options.jaar(), options.release(), options.systems());
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
        CbsOptions cbs = cbs(options);
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

    /** What a file may hold, by the names in it, the likeliest first. */
    private static List<Form> forms(Path file) {
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
        List<Form> forms = new ArrayList<>();
        if (any(endings, "gpkg", "json", "geojson", "topojson", "shp")) forms.add(Form.MAP);
        // A shapefile and a table have XML beside them that describes them.
        if (any(endings, "gml") || any(endings, "xml") && forms.isEmpty() && !any(endings, "csv", "tsv", "xlsx"))
            forms.add(Form.BORDERS);
        if (any(endings, "csv", "tsv", "xlsx") || any(endings, "txt") && forms.isEmpty()) forms.add(Form.TABLE);
        if (!forms.isEmpty()) return forms;
        String name = file.getFileName().toString();
        throw new RefusedFile(
                FileProblem.FILE_WRONG_FORMAT,
                name,
                any(endings, "xls", "ods")
                        ? "is een werkmap in een vorm die niet wordt gelezen; bewaar haar als .xlsx of .csv"
                        : "is geen GeoPackage, shapefile, GeoJSON, TopoJSON, GML, CSV of Excel-werkmap (.xlsx),"
                                + " ook niet in een zip");
    }

    private static boolean any(TreeSet<String> endings, String... wanted) {
        return java.util.Arrays.stream(wanted).anyMatch(endings::contains);
    }

    private static boolean looked(String name, TreeSet<String> endings) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        endings.add(ending);
        return ending.equals("zip");
    }
}
