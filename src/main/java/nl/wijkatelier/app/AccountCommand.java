package nl.wijkatelier.app;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.wijkatelier.app.http.Site;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.access.AccountSetUp;
import nl.wijkatelier.domain.access.Accounts;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.area.Level;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account}: makes an account where there is none of that name, and prints a one-time link to choose its password. */
@Command(
        name = "account",
        description =
                "Maakt een account als het er nog niet is, en toont een eenmalige link om een wachtwoord te kiezen.",
        mixinStandardHelpOptions = true)
final class AccountCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    @CommandLine.ParentCommand
    private Commands commands;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "NAAM", description = "naam waarmee iemand inlogt")
    private String naam;

    @Option(
            names = "--rol",
            defaultValue = "beheerder",
            description =
                    "lezer, planner, beoordelaar of beheerder, voor een nieuw account (standaard: ${DEFAULT-VALUE})")
    private String rol;

    @Option(names = "--gemeente", description = "gemeente waarvoor de rol geldt, zoals GM0553; alle als die ontbreekt")
    private String gemeente;

    @Option(
            names = "--adres",
            description =
                    "adres van de dienst, voor de link (standaard: wijkatelier.basis-url, of http://localhost:8080)")
    private String site;

    @Override
    public Integer call() {
        Optional<Rol> role = Rol.find(rol);
        Optional<AreaCode> place = gemeente == null
                ? Optional.empty()
                : AreaCode.find(gemeente).filter(code -> code.level() == Level.GEMEENTE);
        if (!Account.isName(naam) || role.isEmpty() || gemeente != null && place.isEmpty()) {
            spec.commandLine().getErr().printf("naam '%s', rol '%s' of gemeente '%s' kan niet%n", naam, rol, gemeente);
            return CommandLine.ExitCode.USAGE;
        }
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(commands.settings())) {
            Accounts accounts = context.getBean(Accounts.class);
            if (accounts.find(naam).isEmpty())
                accounts.add(new Account(
                        naam,
                        null,
                        Set.of(new Grant(role.get(), place.orElse(null))),
                        false,
                        context.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS)));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Kies binnen %d uur een wachtwoord voor %s op%n%s/instellen?code=%s%n",
                            AccountSetUp.GOOD.toHours(),
                            naam,
                            site == null ? context.getBean(Site.class).text(PORT) : site,
                            context.getBean(AccountSetUp.class).link(naam));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
