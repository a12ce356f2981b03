package nl.wijkatelier.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup back into an empty store, or in the place of what it holds. */
@Command(
        name = "restore",
        description = "Zet een reservekopie terug in een lege opslag; de dienst moet stilstaan.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BESTAND", description = "reservekopie, door 'backup' gemaakt")
    private Path file;

    @Option(names = "--overschrijf", description = "ook als de opslag niet leeg is: wat er staat, gaat weg")
    private boolean overwrite;

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            spec.commandLine().getErr().println("Er is geen bestand " + file + ".");
            return Commands.NOT_FOUND;
        }
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            context.getBean(Backups.class).restore(file, overwrite);
        }
        spec.commandLine().getOut().println("De reservekopie is gecontroleerd en teruggezet.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
