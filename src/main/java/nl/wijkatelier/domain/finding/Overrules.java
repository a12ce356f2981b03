package nl.wijkatelier.domain.finding;

import java.util.List;

/** Keeps overrules of findings for ever; when {@link #keep} returns, it survives the end of the process. Thread-safe. */
public interface Overrules {
    /** Keeps an overrule for a plan that exists. */
    void keep(long plan, Overrule overrule);

    /** Those of a plan, oldest first. */
    List<Overrule> list(long plan);
}
