package nl.wijkatelier.api.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ETags of what is told of a plan: the revision, and a digest of the whole answer where more than the revision decides on it, such as
 * {@code "12-9f86d081884c7d65"}. A condition on a revision reads the revision alone.
 */
final class PlanTag {
    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,9})(?:-[0-9a-f]{16})?\"");

    private PlanTag() {}

    /** The tag of an answer that follows from the revision. */
    static String of(int revision) {
        return "\"" + revision + '"';
    }

    /** The tag of an answer that also follows from status, rights, roles or registers; differs when any part of the answer does. */
    static String of(int revision, Record answer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest(answer.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + revision + '-' + HexFormat.of().formatHex(bytes, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same, weak: strong ones are not compressed on the way. */
    static String weak(String tag) {
        return "W/" + tag;
    }

    /** The revision of a tag that was given out, also where a proxy has made it weak; empty for other text. */
    static OptionalInt revision(String tag) {
        Matcher form = FORM.matcher(tag);
        return form.matches() ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
    }
}
