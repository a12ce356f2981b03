package nl.wijkatelier.app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of by a stack trace, that another process has the data. */
final class TakenStoreAnalyzer extends AbstractFailureAnalyzer<Throwable> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, Throwable cause) {
        if (!Failures.inUse(failure)) return null;
        return new FailureAnalysis(Failures.IN_USE, "Stop dat proces, of geef dit een eigen opslag.", failure);
    }
}
