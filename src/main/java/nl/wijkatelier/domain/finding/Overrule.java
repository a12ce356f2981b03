package nl.wijkatelier.domain.finding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Somebody's reason to accept a finding as it is. Only warnings can be accepted.
 *
 * @param codes as the finding has them
 */
public record Overrule(Finding.Soort soort, List<AreaCode> codes, String author, Instant time, String reason) {
    public Overrule {
        if (soort.ernst() != Finding.Ernst.WAARSCHUWING)
            throw new IllegalArgumentException(soort + " is a fault and cannot be overruled");
        if (reason.isBlank()) throw new IllegalArgumentException("no reason");
        codes = List.copyOf(codes);
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(time, "time");
    }

    public boolean about(Finding finding) {
        return finding.soort() == soort && finding.codes().equals(codes);
    }
}
