package nl.wijkatelier.domain.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import nl.wijkatelier.domain.coverage.CoverageDigest;

/**
 * Says in 64 hexadecimal digits which state it is. Version 1 is the SHA-256 of: the letters {@code WPD1}; the coverage as
 * {@link CoverageDigest} adds it; the id of the next area, the decision, the buurten in order of area and the wijken in order of code as
 * {@link StateBytes} writes them. It stays so for ever, since it is kept with each entry of a log; another form gets other letters. Addresses
 * are not in it: they are of the day.
 */
final class StateDigest {
    private static final byte[] LETTERS = "WPD1".getBytes(StandardCharsets.US_ASCII);

    private StateDigest() {}

    static String of(PlanState state) {
        MessageDigest digest = KeptBytes.sha256();
        digest.update(LETTERS);
        CoverageDigest.into(digest, state.coverage());
        digest.update(StateBytes.attributes(state));
        return HexFormat.of().formatHex(digest.digest());
    }
}
