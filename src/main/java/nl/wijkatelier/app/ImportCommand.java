package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.engine.crs.CoordinateSystems;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.DryRun;
import nl.wijkatelier.ingest.delivery.Deliveries;
import nl.wijkatelier.ingest.delivery.Delivery;
import nl.wijkatelier.ingest.delivery.DeliveryOptions;
import nl.wijkatelier.ingest.delivery.Source;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: reads official files into dataset versions. */
@Command(name = "import", description = "Leest officiële bestanden in.", mixinStandardHelpOptions = true)
final class ImportCommand {
    private static final String BY_COMMAND = "opdrachtregel";

    /** What every import takes. */
    static final class Common {
        @Parameters(paramLabel = "BESTAND", arity = "1..*", description = "bestand, zip of map")
        private List<Path> files;

        @Option(names = "--dry-run", description = "lezen en verslag doen zonder op te slaan")
        private boolean dryRun;

        @Option(
                names = "--gebied",
                description = "eigen naam voor het gebied; een nieuwe versie met die naam vervangt de vorige geheel"
                        + " (standaard: wat de levering beslaat)")
        private String gebied;

        @Option(names = "--fictief", description = "de gegevens zijn verzonnen; dat staat dan overal bij")
        private boolean fictief;

        @Option(names = "--ouder", description = "ook als de levering ouder is dan wat zij vervangt")
        private boolean ouder;
    }

    /** What registers with history take too. */
    static final class Day {
        @Option(names = "--peildatum", description = "dag waarop objecten actueel moeten zijn (standaard: vandaag)")
        private LocalDate peildatum;

        @Option(names = "--historie", description = "bewaar ook beëindigde versies")
        private boolean historie;
    }

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Command(description = "BAG 2.0-extract: zip, zip in zip, map of XML.", mixinStandardHelpOptions = true)
    int bag(
            @Mixin Common common,
            @Option(
                            names = "--peildatum",
                            description = "dag waarop objecten actueel moeten zijn (standaard: de dag van het extract)")
                    LocalDate peildatum) {
        Day day = new Day();
        day.peildatum = peildatum;
        return run(Source.BAG, common, day, null, 1);
    }

    @Command(
            description = "BGT (CityGML-IMGeo, GML light, StUF-Geo): zip van PDOK, map of GML.",
            mixinStandardHelpOptions = true)
    int bgt(@Mixin Common common, @Mixin Day day) {
        return run(Source.BGT, common, day, null, 1);
    }

    @Command(
            description = "BRK, kadastrale kaart 3, 4 of 5: zip van PDOK, map of GML.",
            mixinStandardHelpOptions = true)
    int brk(@Mixin Common common, @Mixin Day day) {
        return run(Source.BRK, common, day, null, 1);
    }

    @Command(
            description = "Wijk- en buurtkaart (GeoPackage, shapefile, GeoJSON, TopoJSON), kerncijfers (CSV, Excel)"
                    + " en bestuurlijke gebieden (GML).",
            mixinStandardHelpOptions = true)
    int cbs(
            @Mixin Common common,
            @Option(
                            names = "--jaar",
                            description = "alleen dit jaar; zegt niets in het bestand een jaar, dan is dit het")
                    Integer jaar,
            @Option(names = "--release", defaultValue = "1", description = "1, 2 of 3 (standaard: 1)") int release) {
        within("--jaar", jaar, 1900, 2999);
        within("--release", release, 1, 3);
        return run(Source.CBS, common, new Day(), jaar, release);
    }

    @Command(
            description = "Personen per adres (CSV). Persoonsgegevens: er komen alleen totalen uit.",
            mixinStandardHelpOptions = true)
    int people(
            @Mixin Common common,
            @Option(names = "--peildatum", description = "dag van de gegevens (standaard: uit de bestandsnaam)")
                    LocalDate peildatum) {
        Day day = new Day();
        day.peildatum = peildatum;
        return run(Source.PEOPLE, common, day, null, 1);
    }

    private void within(String option, Integer given, int least, int most) {
        if (given != null && (given < least || given > most))
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " " + given + ": geef een getal van " + least + " tot en met " + most);
    }

    private int run(Source source, Common common, Day day, Integer jaar, int release) {
        DeliveryOptions options = new DeliveryOptions(
                common.gebied, day.peildatum, day.historie, jaar, release, common.fictief, BY_COMMAND);
        ConsoleProgress progress = new ConsoleProgress(System.err, System.console() != null);
        DatasetImport.Asked asked = new DatasetImport.Asked(common.ouder, common.dryRun, replaces -> {
            progress.end();
            replaces.forEach(one -> ReplacementReport.write(one, common.dryRun, out()));
        });
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            DatasetStore store = context.getBean(DatasetStore.class);
            store.clean();
            DeliveryOptions exact = options.withSystems(context.getBean(CoordinateSystems.class));
            for (DatasetImport.Outcome outcome : context.getBean(ImportOutcomes.class)
                    .of(
                            source,
                            common.dryRun,
                            () -> Deliveries.run(source, common.files, exact, asked, store, progress))) {
                progress.end();
                report(outcome, common.ouder);
            }
            return 0;
        } catch (RuntimeException failure) {
            if (!common.dryRun || !Failures.inUse(failure)) throw failure;
            return withoutStore(source, common, options, progress);
        }
    }

    /** What is in the files can be told beside a running service; what they would replace cannot. */
    private int withoutStore(Source source, Common common, DeliveryOptions options, ConsoleProgress progress) {
        try (DryRun dry = new DryRun(progress)) {
            for (Delivery delivery : Deliveries.of(source, common.files, options, progress))
                delivery.reader().accept(dry);
            progress.end();
            out().println("De dienst houdt de gegevens vast; wat deze levering vervangt, zegt een proef over de API.");
            new ImportReport(dry.census(), Map.of(), dry.problems()).write(out());
            return 0;
        }
    }

    private void report(DatasetImport.Outcome outcome, boolean older) {
        String what = outcome.draft().kind().name().toLowerCase(Locale.ROOT) + " "
                + (outcome.draft().gebied() + " " + outcome.draft().periode()).strip();
        if (outcome.recognised()) {
            long id = outcome.dataset().orElseThrow().id();
            out().println("Deze bestanden zijn al ingelezen als dataset " + id + "; er is niets veranderd.");
            return;
        }
        if (outcome.dataset().isPresent()) {
            Dataset dataset = outcome.dataset().get();
            out().printf(
                            "Dataset %d (%s) is zichtbaar na %.1f s.%n",
                            dataset.id(), what, dataset.duur().toMillis() / 1000.0);
        } else {
            out().println("Proef (" + what + "): er is niets bewaard.");
            if (!older && outcome.replaces().stream().anyMatch(one -> one.newer() != null))
                out().println("Zonder --ouder wordt deze levering geweigerd.");
        }
        new ImportReport(outcome.census(), outcome.bewaard(), outcome.problems()).write(out());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
