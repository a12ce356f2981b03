package nl.wijkatelier.api.plan;

import nl.wijkatelier.domain.area.Naam;
import nl.wijkatelier.domain.consultation.Remark;
import nl.wijkatelier.domain.consultation.RemarkRefused;
import nl.wijkatelier.domain.consultation.RemarkRefused.Reason;

/** What people write, cleaned and within its bounds. */
final class Texts {
    /** Characters of a reason, at most. */
    static final int REASON = 2000;

    private Texts() {}

    /** Throws RemarkRefused for nothing, and for more than that many characters. */
    static String some(String given, int longest) {
        String text = any(given, longest);
        if (text.isEmpty()) throw new RemarkRefused(Reason.TEXT_EMPTY, "0 tekens");
        return text;
    }

    /** The same; nothing is empty. */
    static String any(String given, int longest) {
        String text = given == null ? "" : Remark.cleaned(given);
        if (text.length() > longest)
            throw new RemarkRefused(Reason.TEXT_LONG, text.length() + " tekens, hoogstens " + longest);
        return text;
    }

    /** A name, or nothing: see {@link Naam}. */
    static String line(String given) {
        return Naam.cleaned(given);
    }
}
