package nl.wijkatelier.app;

import java.nio.file.Path;
import nl.wijkatelier.demo.DemoRegion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo generate}: writes a fictional region in the official formats. */
@Command(name = "demo", description = "De fictieve demoregio.", mixinStandardHelpOptions = true)
final class DemoCommand {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Command(
            description = "Schrijft een fictieve regio als BAG-, BGT-, BRK- en CBS-bestanden met personen per adres.",
            mixinStandardHelpOptions = true)
    int generate(
            @Parameters(paramLabel = "MAP", description = "map voor de bestanden; wordt gemaakt") Path folder,
            @Option(
                            names = "--seed",
                            defaultValue = "" + DemoRegion.SEED,
                            description = "hetzelfde getal geeft dezelfde regio (standaard: ${DEFAULT-VALUE})")
                    long seed,
            @Option(
                            names = "--addresses",
                            defaultValue = "" + DemoRegion.ADDRESSES,
                            description = "ongeveer zoveel adressen, 100 tot 1.150.000 (standaard: ${DEFAULT-VALUE})")
                    int addresses) {
        ConsoleProgress progress = new ConsoleProgress(System.err, System.console() != null);
        DemoRegion.Result result;
        if (addresses < DemoRegion.FEWEST || addresses > DemoRegion.MOST) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "--addresses: %d ligt niet tussen %d en %d%n",
                            addresses, DemoRegion.FEWEST, DemoRegion.MOST);
            return CommandLine.ExitCode.USAGE;
        }
        try {
            result = DemoRegion.generate(seed, addresses, folder, progress);
        } finally {
            progress.end();
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "Fictieve regio van %d gemeenten en %,d adressen: %d bestanden in %s.%n",
                        result.municipalities(),
                        result.addresses(),
                        result.files().size(),
                        folder);
        spec.commandLine().getOut().flush();
        return 0;
    }
}
