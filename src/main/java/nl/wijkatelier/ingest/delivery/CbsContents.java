package nl.wijkatelier.ingest.delivery;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.Area;
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
    private final Progress progress;
    private final TreeSet<Integer> years = new TreeSet<>();
    private final TreeSet<String> gemeenten = new TreeSet<>();
    private final TreeSet<String> otherYears = new TreeSet<>();

    CbsContents(Progress progress) {
        this.progress = progress;
    }

    /** The year of everything in the file. Throws RefusedFile for none or several. */
    int jaar(Path file) {
        if (years.size() == 1) return years.first();
        String reason = years.isEmpty()
                ? "bevat geen gemeente, wijk of buurt" + (otherYears.isEmpty() ? "" : " van het gevraagde jaar")
                : "bevat de jaren " + years + "; lever per jaar een bestand of kies met --jaar";
        throw new RefusedFile(
                years.isEmpty() ? FileProblem.FILE_EMPTY : FileProblem.FILE_WRONG_FORMAT,
                file.getFileName().toString(),
                reason);
    }

    /** Codes of four digits. */
    Set<String> gemeenten() {
        return gemeenten;
    }

    @Override
    public DatasetLoad.Inlet inlet() {
        return this;
    }

    @Override
    public void accept(RegisterObject object) {
        if (object instanceof Area area) {
            years.add(area.jaar());
            gemeenten.add(area.code().gemeente().text().substring(2));
        } else if (object instanceof Kerncijfer figure) {
            years.add(figure.jaar());
            gemeenten.add(figure.code().gemeente().text().substring(2));
        }
    }

    @Override
    public void problem(Problem problem) {
        if (problem.code() == CbsProblem.CBS_YEAR_OTHER) otherYears.add(problem.reason());
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
