package nl.wijkatelier.domain.register;

/** Anything that a reader hands to a store: one version of one object of one register. */
public interface RegisterObject {}
