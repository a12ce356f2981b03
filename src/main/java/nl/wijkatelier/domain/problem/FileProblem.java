package nl.wijkatelier.domain.problem;

/** Why a whole file is refused: a closed list. */
public enum FileProblem {
    /** Not there, or not readable. */
    FILE_NOT_READABLE,
    /** Not of the format that was asked for (text instead of XML, another root element, another header). */
    FILE_WRONG_FORMAT,
    /** Ends before it should, or is damaged. */
    FILE_DAMAGED,
    /** Holds coordinates in a system other than EPSG:28992. */
    FILE_WRONG_CRS,
    /** Unpacks to more than the limits allow, or is packed too deep. */
    FILE_TOO_LARGE,
    /** An entry name points outside the archive. */
    FILE_PATH_ESCAPES,
    /** Holds a DTD or an entity. */
    FILE_DTD_FORBIDDEN,
    /** Holds nothing that is read. */
    FILE_EMPTY,
    /** Older than what it would replace. */
    FILE_OLDER
}
