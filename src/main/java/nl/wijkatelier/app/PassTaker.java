package nl.wijkatelier.app;

import nl.wijkatelier.engine.pass.RegisterPass;

/** Something that is made of the registers for a served version, besides the snapshot, and takes what it needs in the same reading. */
interface PassTaker {
    /** Whether there is nothing of a version yet, neither made nor taken. */
    boolean lacks(String version);

    /**
     * Registers what it takes.
     *
     * @param version of the store, read before the pass
     * @return to be run when the pass has run, quickly: keeps what was taken until it is asked for
     */
    Runnable on(RegisterPass pass, String version);
}
