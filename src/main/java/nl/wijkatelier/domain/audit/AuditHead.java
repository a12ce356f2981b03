package nl.wijkatelier.domain.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number and hash of an entry: kept apart, it proves later that all up to there is as it was. Written as {@code 12:ab…} */
public record AuditHead(long nummer, String hash) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    public static Optional<AuditHead> find(String text) {
        Matcher read = TEXT.matcher(text.strip());
        return read.matches()
                ? Optional.of(new AuditHead(Long.parseLong(read.group(1)), read.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return nummer + ":" + hash;
    }
}
