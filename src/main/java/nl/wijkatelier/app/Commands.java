package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkatelier.api.ProblemLists;
import nl.wijkatelier.domain.port.DatasetStore;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command line: {@code serve} (also without a command), {@code import}, {@code datasets}, {@code problems}, {@code levering},
 * {@code account}, {@code audit}, {@code backup}, {@code restore}, {@code sleutel},
 * {@code demo}.
 */
@Command(
        name = "wijkatelier",
        description = "Hertekent wijken en buurten en toont hun cijfers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ImportCommand.class,
            DatasetsCommand.class,
            DemoCommand.class,
            DeliveryCommand.class,
            AccountCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            KeyCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExitcodes:%n",
        exitCodeList = {
            "0:gelukt",
            "1:onverwachte fout",
            "2:verkeerd gebruik",
            "3:bestand geweigerd, er is niets veranderd",
            "4:niet gevonden",
            "5:de gegevens zijn in gebruik door een ander proces",
            "6:de audit is geschonden",
            "7:een sleutel past niet bij de opslag"
        })
final class Commands implements Callable<Integer> {
    /** Not an exit code: the service has started and goes on. */
    static final int STAYS = -1;

    static final int REFUSED = 3;
    static final int NOT_FOUND = 4;
    static final int IN_USE = 5;
    static final int KEY_REFUSED = 7;

    private final List<String> settings;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    Commands(List<String> settings) {
        this.settings = settings;
    }

    List<String> settings() {
        return settings;
    }

    @Override
    public Integer call() {
        return serve();
    }

    @Command(description = "Start de dienst: kaart, WMS en API (standaard).", mixinStandardHelpOptions = true)
    int serve() {
        Wijkatelier.serve(settings);
        return STAYS;
    }

    @Command(description = "Schrijft de problemen van een datasetversie.", mixinStandardHelpOptions = true)
    int problems(
            @Parameters(paramLabel = "ID", description = "nummer van de datasetversie") long id,
            @Option(names = "--format", description = "csv (standaard) of geojson", defaultValue = "csv")
                    ProblemFormat format) {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(settings)) {
            DatasetStore store = context.getBean(DatasetStore.class);
            if (store.find(id).isEmpty()) {
                spec.commandLine().getErr().println("Er is geen dataset " + id + ".");
                return NOT_FOUND;
            }
            if (format == ProblemFormat.geojson) ProblemLists.geoJson(store, id, out);
            else ProblemLists.csv(store, id, out);
        }
        out.flush();
        return 0;
    }

    /** Written on the command line as they stand here. */
    enum ProblemFormat {
        csv,
        geojson
    }
}
