package nl.wijkatelier.domain.port;

/** What a dataset version holds. */
public enum DatasetKind {
    BAG,
    BGT,
    BRK,
    /** Gemeente, wijk and buurt borders of one year, with the figures that stand in the same map. */
    GEBIEDEN,
    /** A division that was made of a plan; never replaced. */
    INDELING,
    /** Figures that CBS published, of one year and release. */
    KERNCIJFERS,
    /** People per address: personal data, stored apart. */
    PERSONEN
}
