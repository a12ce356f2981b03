package nl.wijkatelier.app.http;

import java.util.function.BooleanSupplier;

/** Whether what is stored can be drawn and counted; false from the start until the first snapshot is there. Thread-safe. */
@FunctionalInterface
public interface Readiness extends BooleanSupplier {}
