package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.ingest.DatasetImport;
import nl.wijkatelier.ingest.DryRun;
import nl.wijkatelier.ingest.SourceFiles;
import nl.wijkatelier.ingest.bag.BagDelivery;
import nl.wijkatelier.ingest.bag.BagReader;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: reads official files into one dataset version. */
@Command(name = "import", description = "Leest officiële bestanden in.", mixinStandardHelpOptions = true)
final class ImportCommand {
    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Command(description = "BAG 2.0-extract: zip, zip in zip, map of XML.", mixinStandardHelpOptions = true)
    int bag(
            @Parameters(paramLabel = "BESTAND", arity = "1..*") List<Path> files,
            @Option(names = "--dry-run", description = "lezen en verslag doen zonder op te slaan") boolean dryRun,
            @Option(names = "--gebied", description = "naam van het gebied, als het extract dat niet zegt")
                    String gebied) {
        SourceFiles source = SourceFiles.of(files);
        boolean terminal = System.console() != null;
        ConsoleProgress progress = new ConsoleProgress(System.err, terminal);
        if (dryRun) {
            DryRun dry = new DryRun(progress);
            BagReader.read(source, dry);
            progress.end();
            report(dry.read(), Map.of(), dry.problems());
            return 0;
        }
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            DatasetStore store = context.getBean(DatasetStore.class);
            store.clean();
            DatasetImport.Outcome outcome = new DatasetImport(store)
                    .run(draft(source, gebied, progress), reading -> BagReader.read(source, reading), progress);
            progress.end();
            Dataset dataset = outcome.dataset();
            if (outcome.recognised()) {
                spec.commandLine()
                        .getOut()
                        .println("Deze bestanden zijn al ingelezen als dataset " + dataset.id()
                                + "; er is niets veranderd.");
                return 0;
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Dataset %d is zichtbaar na %.1f s.%n",
                            dataset.id(), dataset.duur().toMillis() / 1000.0);
            report(dataset.gelezen(), dataset.bewaard(), dataset.afgekeurd());
            return 0;
        }
    }

    private static DatasetDraft draft(SourceFiles source, String gebied, Progress progress) {
        BagDelivery delivery = BagDelivery.of(source);
        return new DatasetDraft(
                DatasetKind.BAG,
                gebied == null ? delivery.gebied() : gebied,
                "",
                delivery.peildatum(),
                "Kadaster, BAG 2.0-extract",
                "CC0",
                false,
                "opdrachtregel",
                source.digests(progress));
    }

    private void report(Map<String, Long> read, Map<String, Long> kept, Map<String, Long> problems) {
        PrintWriter out = spec.commandLine().getOut();
        read.forEach((type, count) -> out.printf("  %-32s gelezen %,12d%n", type, count));
        kept.forEach((type, count) -> out.printf("  %-32s bewaard %,12d%n", type, count));
        problems.forEach((code, count) -> out.printf("  %-32s %,20d%n", code, count));
        out.flush();
    }
}
