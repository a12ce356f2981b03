package nl.wijkatelier.app;

import nl.wijkatelier.store.StoreFailure;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of by a stack trace, why the store does not open: another process has it, or a password or key is not there. */
final class StoreFailureAnalyzer extends AbstractFailureAnalyzer<Throwable> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, Throwable cause) {
        if (Failures.inUse(failure))
            return new FailureAnalysis(Failures.IN_USE, "Stop dat proces, of geef dit een eigen opslag.", failure);
        StoreFailure told = Failures.told(failure);
        return told == null ? null : new FailureAnalysis(told.getMessage(), null, failure);
    }
}
