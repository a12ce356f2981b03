package nl.wijkatelier.app;

import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.store.KeyRefused;
import nl.wijkatelier.store.StoreFailure;
import nl.wijkatelier.store.StoreTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says what went wrong in one sentence and gives the exit code; no stack traces for what a person can mend. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    static final String IN_USE = "De gegevens zijn in gebruik door een ander proces van Wijkatelier.";

    /** Whether another process holds the data. */
    static boolean inUse(Throwable failure) {
        return StoreTrouble.of(failure).filter(StoreTrouble.TAKEN::equals).isPresent();
    }

    /** What the store says in words for people; null where it is not the store. */
    static StoreFailure told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof StoreFailure store) return store;
        return null;
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
            command.getErr().println(IN_USE + " Stop de dienst en probeer het opnieuw.");
            return Commands.IN_USE;
        }
        if (told(failure) != null) {
            command.getErr().println(told(failure).getMessage());
            return told(failure) instanceof KeyRefused ? Commands.KEY_REFUSED : 1;
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
