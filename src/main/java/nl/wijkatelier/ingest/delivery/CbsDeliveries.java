package nl.wijkatelier.ingest.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.LandClaim;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.ingest.Reading;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.brk.BestuurlijkeGrenzenReader;
import nl.wijkatelier.ingest.cbs.CbsMapReader;
import nl.wijkatelier.ingest.cbs.CbsOptions;
import nl.wijkatelier.ingest.cbs.CbsYear;
import nl.wijkatelier.ingest.cbs.KerncijfersReader;

/**
 * Groups maps and tables into versions by what a first reading finds in them: one per kind and period. Of a file with several
 * years each becomes a version, unless one is asked for.
 */
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

    private final DeliveryOptions options;
    private final Progress progress;
    private final Map<Period, Found> periods = new TreeMap<>();
    /** What is of another year than the one that is asked for, in files and forms that have nothing of it. */
    private final List<Problem> leftOut = new ArrayList<>();

    private RefusedFile nothing;

    private CbsDeliveries(DeliveryOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    static List<Delivery> of(List<Path> files, DeliveryOptions options, Progress progress) {
        return new CbsDeliveries(options, progress).group(files);
    }

    private List<Delivery> group(List<Path> files) {
        for (Path file : SourceFiles.withoutCompanions(files)) {
            RefusedFile first = null;
            boolean read = false;
            for (Form form : forms(file)) {
                try {
                    add(form, file);
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
        if (periods.isEmpty() && nothing != null) throw nothing;
        List<Delivery> deliveries = new ArrayList<>();
        periods.forEach((period, found) -> deliveries.add(delivery(period, found, deliveries.isEmpty())));
        return List.copyOf(deliveries);
    }

    private void add(Form form, Path file) {
        CbsContents contents = new CbsContents(progress);
        CbsOptions asked = cbs(options.jaar());
        if (form == Form.MAP) new CbsMapReader().survey(List.of(file), contents, asked);
        else read(form, List.of(file), contents, asked);
        try {
            contents.years(file.getFileName().toString()).forEach((jaar, gemeenten) -> {
                Found found = periods.computeIfAbsent(new Period(form, jaar), period -> new Found());
                found.files.add(file);
                found.gemeenten.addAll(gemeenten);
            });
        } catch (RefusedFile refused) {
            if (contents.others().isEmpty()) throw refused;
            if (nothing == null) nothing = refused;
            leftOut.addAll(contents.others());
        }
    }

    private CbsOptions cbs(Integer jaar) {
        return new CbsOptions(jaar, options.release(), options.systems());
    }

    private Delivery delivery(Period period, Found found, boolean first) {
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
        return new Delivery(draft, reading -> {
            Reading one = options.jaar() == null ? new OneYear(reading) : reading;
            read(period.form(), List.copyOf(found.files), one, cbs(period.jaar()));
            if (first) leftOut.forEach(reading::problem);
        });
    }

    private static void read(Form form, List<Path> files, Reading reading, CbsOptions cbs) {
        switch (form) {
            case MAP -> new CbsMapReader().read(files, reading, cbs);
            case TABLE -> new KerncijfersReader().read(files, reading, cbs);
            case BORDERS -> BestuurlijkeGrenzenReader.read(SourceFiles.of(files), new CbsYear(cbs), reading);
        }
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
