package nl.wijkatelier.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;

/** Names the program that runs, with its definitions: another name wherever what it makes of the same data may be other bytes. */
final class Program {
    /** Folders among the classes that say how things look or are stored, not what is made. */
    private static final Set<String> OTHERS = Set.of("frontend", "gis-data", "styles", "db", "META-INF");

    private Program() {}

    /** @param folder with further indicators, or blank */
    static String name(String folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            File source = new ApplicationHome(Wijkatelier.class).getSource();
            if (source == null) return "";
            if (source.isDirectory()) all(source.toPath(), digest);
            else add(source.toPath().getFileName(), source.toPath(), digest);
            if (!folder.isBlank())
                for (Path file : files(Path.of(folder))) {
                    add(file.getFileName(), file, digest);
                    digest.update(Files.readAllBytes(file));
                }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static void all(Path classes, MessageDigest digest) throws IOException {
        for (Path file : files(classes)) {
            Path name = classes.relativize(file);
            if (!OTHERS.contains(name.getName(0).toString())) add(name, file, digest);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void add(Path name, Path file, MessageDigest digest) throws IOException {
        BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
        String text = name + " " + of.size() + " " + of.lastModifiedTime().toMillis() + "\n";
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
