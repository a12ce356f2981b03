package nl.wijkatelier.ingest.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.LandClaim;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.bag.BagDelivery;
import nl.wijkatelier.ingest.bag.BagReader;
import nl.wijkatelier.ingest.bgt.BgtOptions;
import nl.wijkatelier.ingest.bgt.BgtReader;
import nl.wijkatelier.ingest.brk.BrkOptions;
import nl.wijkatelier.ingest.brk.BrkReader;
import nl.wijkatelier.ingest.people.PeopleReader;

/**
 * Finds out what dataset versions delivered files make: one of all files together, but for CBS, where each map year and each
 * release of figures is a version of its own.
 */
public final class Deliveries {
    private static final String KADASTER_LICENCE = "CC BY 4.0";

    private Deliveries() {}

    /**
     * Recognises the files; of large ones only the heads are read, but for the digests.
     *
     * @throws nl.wijkatelier.domain.problem.RefusedFile for a file that cannot be trusted as a whole
     */
    public static List<Delivery> of(Source source, List<Path> files, DeliveryOptions options, Progress progress) {
        if (files.isEmpty()) throw new IllegalArgumentException("geen bestand");
        return switch (source) {
            case BAG -> List.of(bag(files, options, progress));
            case BGT -> List.of(bgt(files, options, progress));
            case BRK -> List.of(brk(files, options, progress));
            case CBS -> CbsDeliveries.of(files, options, progress);
            case PEOPLE -> List.of(people(files, options, progress));
        };
    }

    /** Imports every version that the files make, one after another, and returns what became of them. */
    public static List<DatasetImport.Outcome> run(
            Source source,
            List<Path> files,
            DeliveryOptions options,
            DatasetImport.Asked asked,
            DatasetStore store,
            Progress progress) {
        List<DatasetImport.Outcome> outcomes = new ArrayList<>();
        for (Delivery delivery : of(source, files, options, progress))
            outcomes.add(new DatasetImport(store).run(delivery.draft(), delivery.reader(), asked, progress));
        return List.copyOf(outcomes);
    }

    /** The same in the usual way: nothing newer is replaced. */
    public static List<DatasetImport.Outcome> run(
            Source source, List<Path> files, DeliveryOptions options, DatasetStore store, Progress progress) {
        return run(source, files, options, DatasetImport.Asked.USUAL, store, progress);
    }

    private static Delivery bag(List<Path> files, DeliveryOptions options, Progress progress) {
        SourceFiles source = SourceFiles.of(files);
        BagDelivery head = BagDelivery.of(source);
        String gebied = gebied(options, head.gebied().isEmpty() ? stem(files) : head.gebied());
        DatasetDraft draft = new DatasetDraft(
                DatasetKind.BAG,
                gebied,
                "",
                options.peildatum() == null ? head.peildatum() : options.peildatum(),
                "Kadaster, BAG 2.0-extract",
                "CC0 1.0",
                options.fictief() || fictional(head.gebied()),
                options.wie(),
                source.digests(progress),
                land(options, bagLand(head.gebied())));
        LocalDate day = draft.peildatum() == null ? LocalDate.now() : draft.peildatum();
        return new Delivery(draft, reading -> {
            head.unreadable().forEach(reading::problem);
            BagReader.read(source, day, reading);
        });
    }

    private static Delivery bgt(List<Path> files, DeliveryOptions options, Progress progress) {
        SourceFiles source = SourceFiles.of(files);
        BgtOptions current = BgtOptions.actueel(day(options));
        BgtOptions wanted = options.historie() ? current.withHistorie() : current;
        return new Delivery(
                draft(DatasetKind.BGT, files, "BGT, bronhouders via PDOK", "CC0 1.0", options, progress),
                reading -> BgtReader.read(source, wanted, reading));
    }

    private static Delivery brk(List<Path> files, DeliveryOptions options, Progress progress) {
        SourceFiles source = SourceFiles.of(files);
        BrkOptions current = BrkOptions.actueel(day(options));
        BrkOptions wanted = options.historie() ? current.withHistorie() : current;
        return new Delivery(
                draft(DatasetKind.BRK, files, "Kadaster, kadastrale kaart", KADASTER_LICENCE, options, progress),
                reading -> BrkReader.read(source, wanted, reading));
    }

    private static Delivery people(List<Path> files, DeliveryOptions options, Progress progress) {
        return new Delivery(
                draft(
                        DatasetKind.PERSONEN,
                        files,
                        "Gemeente, personen per adres",
                        "niet openbaar: persoonsgegevens",
                        options,
                        progress),
                reading -> new PeopleReader().read(files, reading));
    }

    private static DatasetDraft draft(
            DatasetKind kind,
            List<Path> files,
            String bron,
            String licentie,
            DeliveryOptions options,
            Progress progress) {
        return new DatasetDraft(
                kind,
                gebied(options, stem(files)),
                "",
                kind == DatasetKind.PERSONEN ? PeopleDay.of(options, files) : options.peildatum(),
                bron,
                licentie,
                options.fictief(),
                options.wie(),
                SourceFiles.of(files).digests(progress),
                land(options, LandClaim.NONE));
    }

    private static LandClaim bagLand(String gebied) {
        if (gebied.equals("NLD")) return new LandClaim(false, true, List.of());
        return gebied.matches("\\d{4}(\\+\\d{4})*") ? LandClaim.of(List.of(gebied.split("\\+"))) : LandClaim.NONE;
    }

    /** What the files say, and whether the user gave the land a name. */
    static LandClaim land(DeliveryOptions options, LandClaim found) {
        return options.gebied() == null ? found : found.withName();
    }

    static String gebied(DeliveryOptions options, String found) {
        return options.gebied() == null ? found : options.gebied();
    }

    /** Whether codes of gemeenten, four digits each and joined by "+", are all 99xx, which no municipality has. */
    static boolean fictional(String gemeenten) {
        return gemeenten.matches("99\\d\\d(\\+99\\d\\d)*");
    }

    /** The name of the first file without extension. */
    static String stem(List<Path> files) {
        String name = files.get(0).toAbsolutePath().normalize().getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static LocalDate day(DeliveryOptions options) {
        return options.peildatum() == null ? LocalDate.now() : options.peildatum();
    }
}
