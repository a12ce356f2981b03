package nl.wijkatelier.engine.join;

/** A catalogue of indicators that does not say what it must: names the file, the line and the key. */
public final class CatalogueProblem extends IllegalArgumentException {
    private final String file;
    private final int line;
    private final String key;

    CatalogueProblem(String file, int line, String key, String reason) {
        super(file + ":" + line + ": " + key + ": " + reason);
        this.file = file;
        this.line = line;
        this.key = key;
    }

    public String file() {
        return file;
    }

    /** Line in the file, from 1. */
    public int line() {
        return line;
    }

    public String key() {
        return key;
    }
}
