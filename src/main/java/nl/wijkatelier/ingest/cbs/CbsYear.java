package nl.wijkatelier.ingest.cbs;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/**
 * The map year of a row: what the row says, else the name nearest to it that holds a year: of its layer, its file, its folders,
 * its zip. A title that lies beside a table, as StatLine packs it, goes before the names of folders and zips: they only say
 * when somebody downloaded. Not thread-safe.
 */
final class CbsYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern ROW = Pattern.compile("((?:19|20)\\d\\d)(\\D.*)?", Pattern.DOTALL);

    private final CbsOptions options;
    private final Map<String, Integer> titles = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    CbsYear(CbsOptions options) {
        this.options = options;
    }

    /** Keeps the year in the title of a table whose files lie beside a place. */
    void title(String place, String title) {
        Matcher year = YEAR.matcher(title);
        if (year.find()) titles.putIfAbsent(folder(place), Integer.valueOf(year.group(1)));
    }

    /** The year that a row says by a code such as 2024GM0301 or a period such as 2024JJ00; null for one that says none. */
    static Integer said(String text) {
        if (text == null) return null;
        Matcher year = ROW.matcher(text.strip());
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    /**
     * The year of a row that says none itself.
     *
     * @param source place of its file or layer, without line
     * @throws RefusedFile if nothing says a year, or one name says two
     */
    int of(String source) {
        if (options.jaar() != null) return options.jaar();
        return named.computeIfAbsent(source, this::find);
    }

    /** Whether rows of a year are asked for. */
    boolean wanted(int jaar) {
        return options.jaar() == null || options.jaar() == jaar;
    }

    private int find(String source) {
        String[] names = source.split("[!/]");
        for (int i = names.length - 1; i >= 0; i--) {
            Integer year = inName(names[i], source);
            if (year != null) return year;
            Integer title = i == names.length - 1 ? titles.get(folder(source)) : null;
            if (title != null) return title;
        }
        throw refused(source, "het jaar staat niet in het bestand; geef het met --jaar JJJJ");
    }

    private static Integer inName(String name, String source) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Matcher year = YEAR.matcher(name); year.find(); ) years.add(Integer.valueOf(year.group(1)));
        if (years.size() > 1)
            throw refused(source, "de naam " + name + " noemt de jaren " + years + "; kies met --jaar JJJJ");
        return years.isEmpty() ? null : years.first();
    }

    private static String folder(String place) {
        return place.substring(0, Math.max(place.lastIndexOf('/'), place.lastIndexOf('!')) + 1);
    }

    private static RefusedFile refused(String place, String reason) {
        return new RefusedFile(FileProblem.FILE_WRONG_FORMAT, place, reason);
    }
}
