package nl.wijkatelier.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkatelier.api.AuditController;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.AuditCheck;
import nl.wijkatelier.domain.audit.AuditEntry;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.server.ResponseStatusException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: shows what was done, and follows its chain. On H2 with the service stopped; a running one answers /api/v1/audit. */
@Command(
        name = "audit",
        description = "Toont de audit, en controleert of er niets in is veranderd.",
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    /** The chain is broken. */
    static final int BROKEN = 6;

    private static final int PIECE = 1000;

    @CommandLine.ParentCommand
    private Commands parent;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Kies list of verify.");
    }

    @Command(description = "Schrijft de regels, oudste eerst, met tabs ertussen.", mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--from", description = "eerste dag of moment (2026-03-01, 2026-03-01T12:00:00Z)")
                    String from,
            @Option(names = "--to", description = "eerste dag of moment dat er niet meer bij hoort") String to) {
        AuditFilter filter = AuditFilter.between(moment("--from", from), moment("--to", to));
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            Audit audit = context.getBean(Audit.class);
            long after = 0;
            while (true) {
                List<Audit.Told> piece = audit.list(filter, after, PIECE);
                if (piece.isEmpty()) break;
                piece.forEach(this::write);
                after = piece.get(piece.size() - 1).entry().nummer();
            }
        }
        out().flush();
        return 0;
    }

    private void write(Audit.Told told) {
        AuditEntry one = told.entry();
        out().println(String.join(
                "\t",
                Long.toString(one.nummer()),
                one.tijd().toString(),
                named(one.wie(), told.naam()),
                one.daad(),
                named(one.onderwerp(), told.onderwerpNaam()),
                one.uitkomst(),
                one.detail()));
    }

    private static String named(String text, String name) {
        return name.isEmpty() ? text : text + " (" + name + ")";
    }

    @Command(
            description = "Volgt de keten van de eerste tot de laatste regel, en houdt haar naast de ankers.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--anker",
                            paramLabel = "NUMMER:HASH",
                            description = "een kop die elders is bewaard; mag vaker")
                    List<String> kept) {
        List<AuditHead> anchors = new ArrayList<>();
        for (String text : kept == null ? List.<String>of() : kept)
            anchors.add(AuditHead.find(text)
                    .orElseThrow(() -> new CommandLine.ParameterException(
                            spec.commandLine(), "--anker: '" + text + "' is geen nummer:hash")));
        try (ConfigurableApplicationContext context = Wijkatelier.withoutServer(parent.settings())) {
            AuditAnchors file = context.getBean(AuditAnchors.class);
            anchors.addAll(file.heads());
            Audit audit = context.getBean(Audit.class);
            AuditCheck.Verdict verdict = audit.check(anchors);
            for (AuditCheck.Fault fault : verdict.faults())
                out().println("Regel " + fault.nummer() + ": " + text(fault.kind()));
            out().println((verdict.good() ? "De audit is ongeschonden: " : "De audit is geschonden: ")
                    + verdict.entries() + " regels, " + anchors.size() + " ankers. Bewaar elders: " + verdict.head());
            out().flush();
            if (!verdict.good()) return BROKEN;
            file.follow(audit);
            return 0;
        }
    }

    private static String text(AuditCheck.Kind kind) {
        return switch (kind) {
            case CHANGED -> "de inhoud is veranderd";
            case MISSING -> "de regels ervoor ontbreken";
            case ORDER -> "volgt niet op de regel ervoor";
            case TAIL -> "hierna zijn regels weg";
            case ANCHOR -> "is niet wat apart is bewaard";
        };
    }

    private Instant moment(String name, String text) {
        try {
            return AuditController.moment(name, text);
        } catch (ResponseStatusException bad) {
            throw new CommandLine.ParameterException(spec.commandLine(), bad.getReason(), bad);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
