package nl.wijkatelier.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkatelier.disk.SecretFile;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;

/**
 * Heads of the audit kept in a file, apart from the database, so that who can change the one still has to change the other: a line per hour in
 * which something was done, {@code TIME NUMBER:HASH}, of which the last follows the chain. Copy the file to where the service cannot write.
 * Thread-safe.
 */
final class AuditAnchors {
    /** @param time when it was written */
    record Anchor(Instant time, AuditHead head) {
        private static Optional<Anchor> read(String line) {
            String[] parts = line.strip().split(" ");
            if (parts.length != 2) return Optional.empty();
            try {
                Instant time = Instant.parse(parts[0]);
                return AuditHead.find(parts[1]).map(head -> new Anchor(time, head));
            } catch (java.time.format.DateTimeParseException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return time + " " + head;
        }
    }

    private final Path file;
    private final Clock clock;

    AuditAnchors(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Those of the file, oldest first; none where there is no file. Throws UncheckedIOException with the line that cannot be read. */
    synchronized List<Anchor> read() {
        if (!Files.exists(file)) return List.of();
        try {
            List<Anchor> anchors = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII))
                anchors.add(Anchor.read(line)
                        .orElseThrow(() -> new IOException("'" + line + "' in " + file + " is geen anker")));
            return anchors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<AuditHead> heads() {
        return read().stream().map(Anchor::head).toList();
    }

    /**
     * Writes the present head down where it is another one than the last.
     *
     * @return false, and nothing is written, where the chain no longer has the last that was written: it was cut off or written anew
     */
    synchronized boolean follow(Audit audit) {
        List<Anchor> anchors = new ArrayList<>(read());
        AuditHead head = audit.head();
        if (head.nummer() == 0 && anchors.isEmpty()) return true;
        Anchor last = anchors.isEmpty() ? null : anchors.get(anchors.size() - 1);
        if (last != null) {
            if (last.head().equals(head)) return true;
            boolean there = audit.list(AuditFilter.ALL, last.head().nummer() - 1, 1).stream()
                    .anyMatch(one -> one.entry().head().equals(last.head()));
            if (!there || head.nummer() < last.head().nummer()) return false;
        }
        Anchor now = new Anchor(clock.instant().truncatedTo(ChronoUnit.SECONDS), head);
        if (last != null && hour(last).equals(hour(now))) anchors.set(anchors.size() - 1, now);
        else anchors.add(now);
        write(anchors);
        return true;
    }

    private static Instant hour(Anchor anchor) {
        return anchor.time().truncatedTo(ChronoUnit.HOURS);
    }

    private void write(List<Anchor> anchors) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".nieuw");
            if (file.toAbsolutePath().getParent() != null)
                Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            SecretFile.create(next);
            Files.write(next, anchors.stream().map(Anchor::toString).toList(), StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
