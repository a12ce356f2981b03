package nl.wijkatelier.app;

/** Starts Wijkatelier. */
public final class Wijkatelier {
    private Wijkatelier() {}

    public static void main(String[] arguments) {}
}
