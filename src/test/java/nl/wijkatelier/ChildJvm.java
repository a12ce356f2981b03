package nl.wijkatelier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process with the classes of this one, for tests that kill it. */
public final class ChildJvm {
    private ChildJvm() {}

    /** A process that is yet to start. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        return of(List.of(), main, List.of(arguments));
    }

    /** @param options of the virtual machine */
    public static ProcessBuilder of(List<String> options, Class<?> main, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }
}
