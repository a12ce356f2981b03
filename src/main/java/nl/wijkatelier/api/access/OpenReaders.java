package nl.wijkatelier.api.access;

/** Those who are told without end what goes on. Thread-safe. */
@FunctionalInterface
public interface OpenReaders {
    /** Looks again whether each of them still may, soon, and ends what may not go on; for who changed accounts, tokens or links. */
    void review();
}
