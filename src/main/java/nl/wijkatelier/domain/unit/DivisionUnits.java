package nl.wijkatelier.domain.unit;

/** Gives the bouwstenen of divisions that are served. */
@FunctionalInterface
public interface DivisionUnits {
    /** Throws NoSuchElementException for the id of a division that is not served; may take long at first. */
    Units of(String indeling);
}
