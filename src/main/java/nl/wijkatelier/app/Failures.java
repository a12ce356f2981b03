package nl.wijkatelier.app;

import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.RefusedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what went wrong in one sentence and gives the exit code; no stack traces for what a person can mend. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** H2's words for a database file that another process holds. */
    private static final String H2_IN_USE = "may be already in use";

    /** Whether another process holds the data. */
    static boolean inUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause.getMessage() != null && cause.getMessage().contains(H2_IN_USE)) return true;
        return false;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof RefusedFile refused) {
            command.getErr().println("Geweigerd (" + refused.problem() + "): " + refused.getMessage());
            return Commands.REFUSED;
        }
        if (failure instanceof Progress.Cancelled) {
            command.getErr().println("Geannuleerd; er is niets veranderd.");
            return 1;
        }
        if (inUse(failure)) {
            command.getErr()
                    .println(
                            "De gegevens zijn in gebruik door een ander proces. Stop de dienst en probeer het opnieuw.");
            return Commands.IN_USE;
        }
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        command.getErr()
                .println("Onverwachte fout: " + root.getClass().getSimpleName()
                        + (root.getMessage() == null
                                ? ""
                                : " (" + root.getMessage().lines().findFirst().orElse("") + ")")
                        + "; er is niets veranderd.");
        return 1;
    }
}
