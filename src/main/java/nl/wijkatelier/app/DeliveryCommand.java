package nl.wijkatelier.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import nl.wijkatelier.delivery.KeptPackages;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code levering}: writes the delivery package of a published division. */
@Command(
        name = "levering",
        description = "Schrijft de levering van een gepubliceerde indeling: grenzen, tabellen, kaarten en raadstekst.",
        mixinStandardHelpOptions = true)
final class DeliveryCommand implements Callable<Integer> {
    @Parameters(paramLabel = "INDELING", description = "naam van de indeling, zoals 2027 of 2027-2")
    private String indeling;

    @Parameters(paramLabel = "MAP", description = "map voor de zip; wordt gemaakt")
    private Path folder;

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        ConsoleProgress progress = new ConsoleProgress(System.err, System.console() != null);
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            context.getBean(Served.class).refresh(progress);
            Path target = folder.resolve("indeling-" + indeling.replaceAll("[^A-Za-z0-9-]", "_") + ".zip");
            context.getBean(KeptPackages.class).of(indeling).writer().write(target, progress);
            progress.end();
            spec.commandLine().getOut().println(target);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (NoSuchElementException absent) {
            spec.commandLine().getErr().println("Er is geen levering: " + absent.getMessage() + ".");
            return Commands.NOT_FOUND;
        } finally {
            progress.end();
        }
    }
}
