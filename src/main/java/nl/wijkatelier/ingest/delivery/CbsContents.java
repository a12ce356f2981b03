package nl.wijkatelier.ingest.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.CbsProblem;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.RefusedFile;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.ingest.Reading;

/** A first reading that keeps only which years and gemeenten are in a file. For one thread. */
final class CbsContents implements Reading, DatasetLoad.Inlet {
    /** Each year is a version, for which the file is read again. */
    private static final int MOST_YEARS = 30;

    private static final int MOST_OTHERS = 100;

    private final Progress progress;
    private final TreeMap<Integer, TreeSet<String>> years = new TreeMap<>();
    private final List<Problem> others = new ArrayList<>();

    CbsContents(Progress progress) {
        this.progress = progress;
    }

    /**
     * The years in the file, each with the codes, of four digits, of its gemeenten.
     *
     * @throws RefusedFile for none, and for very many
     */
    Map<Integer, TreeSet<String>> years(String file) {
        if (years.isEmpty()) throw empty(file);
        if (years.size() > MOST_YEARS)
            throw new RefusedFile(
                    FileProblem.FILE_TOO_LARGE,
                    file,
                    "bevat " + years.size() + " jaren; kies een jaar met --jaar JJJJ");
        return years;
    }

    private RefusedFile empty(String file) {
        String reason = "bevat geen gemeente, wijk of buurt";
        if (!others.isEmpty())
            reason += " van het gevraagde jaar: "
                    + others.stream()
                            .limit(3)
                            .map(one -> one.place() + ": " + one.reason())
                            .collect(Collectors.joining("; "));
        return new RefusedFile(FileProblem.FILE_EMPTY, file, reason);
    }

    /** The first of what is of other years than the one that is asked for. */
    List<Problem> others() {
        return others;
    }

    @Override
    public DatasetLoad.Inlet inlet() {
        return this;
    }

    @Override
    public void accept(RegisterObject object) {
        if (object instanceof Area area) add(area.jaar(), area.code());
        else if (object instanceof Kerncijfer figure) add(figure.jaar(), figure.code());
    }

    private void add(int jaar, AreaCode code) {
        Set<String> gemeenten = years.computeIfAbsent(jaar, year -> new TreeSet<>());
        gemeenten.add(code.gemeente().text().substring(2));
    }

    @Override
    public void problem(Problem problem) {
        if (problem.code() == CbsProblem.CBS_YEAR_OTHER && others.size() < MOST_OTHERS) others.add(problem);
    }

    @Override
    public void read(String objectType, long count) {}

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void close() {}
}
