package nl.wijkatelier.domain.problem;

/** A file that is refused whole; nothing of its import becomes visible. The message is for people and names the place. */
public final class RefusedFile extends RuntimeException {
    private final FileProblem problem;
    private final String place;

    public RefusedFile(FileProblem problem, String place, String reason) {
        this(problem, place, reason, null);
    }

    public RefusedFile(FileProblem problem, String place, String reason, Throwable cause) {
        super(place + ": " + reason, cause);
        this.problem = problem;
        this.place = place;
    }

    public FileProblem problem() {
        return problem;
    }

    /** "outer.zip!inner.zip!file.xml", with ":line" where known. */
    public String place() {
        return place;
    }
}
