package nl.wijkatelier.ingest;

import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** Coordinate systems as files name them: URN, URL or EPSG code. */
public final class CrsName {
    private CrsName() {}

    /**
     * Refuses a file that names another system than RD New: EPSG:28992, or its compound 7415 with NAP heights.
     *
     * @param srsName as in the file, or null where an outer element or the format tells it
     */
    public static void requireRd(String srsName, String place) {
        if (srsName == null || srsName.isBlank()) return;
        String name = srsName.strip();
        String code = code(name);
        if (!code.equals("28992") && !code.equals("7415"))
            throw new RefusedFile(
                    FileProblem.FILE_WRONG_CRS,
                    place,
                    "de coördinaten zijn in " + name + "; alleen RD (EPSG:28992) wordt gelezen");
    }

    /** Whether the system has a third axis: RD with NAP heights. */
    public static boolean hasHeights(String srsName) {
        return srsName != null && code(srsName.strip()).equals("7415");
    }

    /** The digits that a name ends with. */
    private static String code(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) digits--;
        return name.substring(digits);
    }
}
