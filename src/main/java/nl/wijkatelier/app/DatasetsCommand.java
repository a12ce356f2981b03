package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.wijkatelier.api.GoneLists;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Standing;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code datasets}: the versions with what they cover; withdraws one and puts it back. */
@Command(
        name = "datasets",
        description = "Toont de datasetversies met wat zij beslaan, nieuwste eerst.",
        mixinStandardHelpOptions = true)
final class DatasetsCommand implements Callable<Integer> {
    private static final String BY_COMMAND = "opdrachtregel";
    /** More land than this is told by number. */
    private static final int NAMED = 6;

    /** Which version is changed, and why. */
    static final class Change {
        @Parameters(paramLabel = "ID", description = "nummer van de datasetversie")
        private long id;

        @Option(names = "--reden", required = true, description = "waarom, voor later")
        private String reden;
    }

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            DatasetStore store = context.getBean(DatasetStore.class);
            Map<Long, Standing> standings = store.standings();
            out().printf(
                            "%4s  %-11s %-16s %-8s %-10s  %-11s %12s  %s%n",
                            "id", "soort", "gebied", "periode", "peildatum", "status", "bewaard", "beslaat");
            for (Dataset dataset : store.list()) write(dataset, standings.get(dataset.id()));
        }
        out().flush();
        return 0;
    }

    private void write(Dataset dataset, Standing standing) {
        DatasetDraft draft = dataset.draft();
        out().printf(
                        "%4d  %-11s %-16s %-8s %-10s  %-11s %,12d  %s%n",
                        dataset.id(),
                        draft.kind().name().toLowerCase(Locale.ROOT),
                        draft.gebied(),
                        draft.periode(),
                        draft.peildatum() == null ? "" : draft.peildatum(),
                        dataset.status().name().toLowerCase(Locale.ROOT),
                        dataset.bewaard().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        standing == null ? "" : land(standing));
        if (standing == null) return;
        standing.hidden()
                .forEach((door, objects) ->
                        out().printf("%6s%,d objecten vervangen door dataset %d%n", "", objects, door));
        for (Standing.Change change : standing.changes())
            out().printf(
                            "%6s%s op %s door %s: %s%n",
                            "",
                            change.withdrawn() ? "ingetrokken" : "teruggezet",
                            change.time(),
                            change.wie(),
                            change.reason());
        if (!standing.rows()) out().printf("%6sde gegevens zijn opgeruimd%n", "");
    }

    private static String land(Standing standing) {
        if (standing.land().size() > NAMED) return standing.land().size() + " gebieden";
        return standing.land().entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    @Command(
            description = "Trekt een versie in; wat zij had vervangen, is weer zichtbaar.",
            mixinStandardHelpOptions = true)
    int intrekken(@Mixin Change change) {
        return change(change, true);
    }

    @Command(
            description = "Zet een ingetrokken versie terug, voor wat geen nieuwere beslaat.",
            mixinStandardHelpOptions = true)
    int terugzetten(@Mixin Change change) {
        return change(change, false);
    }

    @Command(
            description = "Schrijft welke objecten een versie vervangt zonder ze zelf te hebben (CSV).",
            mixinStandardHelpOptions = true)
    int weg(@Parameters(paramLabel = "ID", description = "nummer van de datasetversie") long id) {
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            DatasetStore store = context.getBean(DatasetStore.class);
            if (store.find(id).isEmpty()) return absent(id);
            GoneLists.csv(store, id, out());
        }
        return 0;
    }

    private int change(Change change, boolean withdraw) {
        long id = change.id;
        String reden = change.reden;
        if (reden.isBlank() || reden.length() > 1000)
            throw new CommandLine.ParameterException(spec.commandLine(), "--reden: geef 1 tot 1000 tekens");
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            DatasetStore store = context.getBean(DatasetStore.class);
            if (store.find(id).isEmpty()) return absent(id);
            try {
                Dataset now = withdraw
                        ? store.withdraw(id, BY_COMMAND, reden.strip())
                        : store.putBack(id, BY_COMMAND, reden.strip());
                out().println("Dataset " + id + " is nu " + now.status().name().toLowerCase(Locale.ROOT) + ".");
            } catch (IllegalStateException refused) {
                spec.commandLine().getErr().println(refused.getMessage());
                return Commands.REFUSED;
            }
            List<Dataset> shown = store.list().stream()
                    .filter(one -> one.status() == Dataset.Status.ZICHTBAAR)
                    .toList();
            out().println("Zichtbaar zijn nu: "
                    + shown.stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(", ")) + ".");
        }
        out().flush();
        return 0;
    }

    private int absent(long id) {
        spec.commandLine().getErr().println("Er is geen dataset " + id + ".");
        return Commands.NOT_FOUND;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
