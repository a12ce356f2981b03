package nl.wijkatelier.domain.audit;

/** What the audit keeps. A name that has been kept once is never given another meaning. */
public enum Deed {
    INLOGGEN,
    UITLOGGEN,
    TOKEN_GEMAAKT,
    TOKEN_INGETROKKEN,
    DEELLINK_GEMAAKT,
    DEELLINK_INGETROKKEN,
    ACCOUNT_GEMAAKT,
    ACCOUNT_VERWIJDERD,
    /** An account was given other roles. */
    ROLLEN,
    /** An account chose a password. */
    WACHTWOORD,
    /** A link was made by which a password is chosen. */
    INSTELLINK,
    IMPORT,
    INTREKKEN,
    TERUGZETTEN,
    PLAN_GEMAAKT,
    BEWERKING,
    /** A finding was accepted with a reason. */
    AANVAARDING,
    /** A plan was opened to residents, or closed. */
    INSPRAAK,
    /** A remark of a resident was judged. */
    REACTIE,
    INDIENEN,
    AKKOORD,
    TERUG,
    PUBLICEREN,
    /** Somebody read what is, or is made of, data of households before it is published. */
    INZAGE,
    BACKUP,
    HERSTEL,
    /** Figures are rounded by another key from then on. */
    SLEUTEL_OVERGENOMEN
}
