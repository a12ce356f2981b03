package nl.wijkatelier.ingest.cbs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/**
 * What the user says of a CBS file.
 *
 * @param jaar map year, or null to take it from the rows or the file name
 * @param release 1, 2 or 3: which of the year's publications
 */
public record CbsOptions(Integer jaar, int release) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");

    public CbsOptions {
        if (jaar != null && (jaar < 1990 || jaar > 2100)) throw new IllegalArgumentException("jaar " + jaar);
        if (release < 1 || release > 3) throw new IllegalArgumentException("release " + release + " is not 1, 2 or 3");
    }

    /** Everything from the file itself; first release. */
    public static CbsOptions fromFile() {
        return new CbsOptions(null, 1);
    }

    /** The year of a row: as said, else the first four digits of its jaarstatcode, else a year in the place. */
    int yearOf(String statcode, String place) {
        if (jaar != null) return jaar;
        if (statcode != null && statcode.matches("\\d{4}.*")) return Integer.parseInt(statcode.substring(0, 4));
        Matcher matcher = YEAR.matcher(place.substring(Math.max(0, place.lastIndexOf('/') + 1)));
        if (matcher.find()) return Integer.parseInt(matcher.group(1));
        throw new RefusedFile(
                FileProblem.FILE_WRONG_FORMAT, place, "het jaar staat niet in het bestand; geef het met --jaar JJJJ");
    }
}
