package nl.wijkatelier.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.problem.FileProblem;
import nl.wijkatelier.domain.problem.RefusedFile;

/** SHA-256 of a file, or of a folder: of the lines "name digest" of its files in order of name. */
final class SourceDigest {
    private SourceDigest() {}

    static DatasetDraft.SourceFile of(Path path, Progress progress) {
        if (!Files.isDirectory(path)) {
            SourceWalk.files(path);
            return new DatasetDraft.SourceFile(SourceWalk.name(path), file(path, progress), SourceWalk.size(path));
        }
        MessageDigest digest = sha256();
        long bytes = 0;
        for (Path file : SourceWalk.files(path)) {
            String line = path.relativize(file) + " " + file(file, progress) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            bytes += SourceWalk.size(file);
        }
        return new DatasetDraft.SourceFile(SourceWalk.name(path), HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static String file(Path file, Progress progress) {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                progress.check();
                digest.update(buffer, 0, count);
                progress.advance(count);
            }
        } catch (IOException broken) {
            throw new RefusedFile(FileProblem.FILE_NOT_READABLE, SourceWalk.name(file), "is niet leesbaar", broken);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
