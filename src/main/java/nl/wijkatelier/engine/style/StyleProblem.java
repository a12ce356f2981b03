package nl.wijkatelier.engine.style;

/** A style that cannot be drawn as written. The message names file, line and element. */
public final class StyleProblem extends RuntimeException {
    public StyleProblem(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    public StyleProblem(String file, int line, String reason, Throwable cause) {
        super(file + ":" + line + ": " + reason, cause);
    }
}
