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
 * its zip. A title that lies in or beside a table, as StatLine packs it, goes before the names of folders and zips: they only say
 * when somebody downloaded. A year that is asked for chooses among these; it stands in only where none of them says one. Not
 * thread-safe.
 */
public final class CbsYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern ROW = Pattern.compile("((?:19|20)\\d\\d)(\\D.*)?", Pattern.DOTALL);

    private final CbsOptions options;
    private final Map<String, Integer> titles = new HashMap<>();
    private final Map<String, TreeSet<Integer>> beside = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    public CbsYear(CbsOptions options) {
        this.options = options;
    }

    /** Keeps the year in the title of a table or description, for that table and for those beside it that have no title. */
    void title(String place, String title) {
        Matcher year = YEAR.matcher(title);
        if (!year.find()) return;
        Integer jaar = Integer.valueOf(year.group(1));
        if (titles.putIfAbsent(place, jaar) == null)
            beside.computeIfAbsent(folder(place), folder -> new TreeSet<>()).add(jaar);
    }

    /** The year that a row says by a code such as 2024GM0301 or a period such as 2024JJ00; null for one that says none. */
    static Integer said(String text) {
        if (text == null) return null;
        Matcher year = ROW.matcher(text.strip());
        return year.matches() ? Integer.valueOf(year.group(1)) : null;
    }

    /**
     * The year of a row that says none itself, whether it is asked for or not.
     *
     * @param source place of its file or layer, without line
     * @throws RefusedFile if nothing says a year, or one name says two of which none is asked for
     */
    public int of(String source) {
        return named.computeIfAbsent(source, this::find);
    }

    /** Whether rows of a year are asked for. */
    public boolean wanted(int jaar) {
        return options.jaar() == null || options.jaar() == jaar;
    }

    private int find(String source) {
        String[] names = source.split("[!/]");
        for (int i = names.length - 1; i >= 0; i--) {
            Integer year = inName(names[i], source);
            if (year == null && i == names.length - 1) year = inTitle(source);
            if (year != null) return year;
        }
        if (options.jaar() != null) return options.jaar();
        throw refused(source, "het jaar staat niet in het bestand; geef het met --jaar JJJJ");
    }

    private Integer inTitle(String source) {
        Integer own = titles.get(source);
        if (own != null) return own;
        TreeSet<Integer> years = beside.getOrDefault(folder(source), new TreeSet<>());
        if (years.size() > 1)
            throw refused(
                    source, "de titels ernaast noemen de jaren " + years + "; zet het jaar in de naam van het bestand");
        return years.isEmpty() ? null : years.first();
    }

    private Integer inName(String name, String source) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Matcher year = YEAR.matcher(name); year.find(); ) years.add(Integer.valueOf(year.group(1)));
        if (options.jaar() != null && years.contains(options.jaar())) return options.jaar();
        if (years.size() > 1 && options.jaar() == null)
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
