package nl.wijkatelier.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sleutel}: says to which key of the disclosure the store belongs, or has it belong to another one. */
@Command(
        name = "sleutel",
        description = "Toont met welke sleutel cijfers worden afgerond, of neemt bewust een andere.",
        mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {
    @Option(
            names = "--overnemen",
            description =
                    "rond vanaf nu af met de sleutel die er staat, of met een nieuwe als er geen staat; het komt in de audit")
    private boolean takeOver;

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        List<String> settings = new ArrayList<>(parent.settings());
        settings.add("--wijkatelier.disclosure.overnemen=" + takeOver);
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(settings)) {
            String number = context.getBean(DisclosureSecret.class).number();
            spec.commandLine()
                    .getOut()
                    .println(
                            takeOver
                                    ? "Cijfers worden vanaf nu afgerond met sleutel " + number
                                            + ". Bewaar haar ook elders; start de dienst opnieuw."
                                    : "Cijfers worden afgerond met sleutel " + number + "; zij past bij de opslag.");
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
