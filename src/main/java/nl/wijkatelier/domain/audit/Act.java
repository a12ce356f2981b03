package nl.wijkatelier.domain.audit;

import java.util.Objects;

/**
 * Something that was done or refused, to be kept.
 *
 * @param onderwerp what it was done to, such as {@code plan:12}; empty for nothing
 * @param account name of the account that it was done to, kept by its number in place of {@code onderwerp}; or null
 * @param gelukt false for what was refused
 * @param detail more of it, such as a revision or a code; never a text that somebody wrote, a name or an address
 */
public record Act(Deed deed, String onderwerp, String account, boolean gelukt, String detail) {
    private static final int LONGEST = 400;

    public Act {
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(onderwerp, "onderwerp");
        if (detail.length() > LONGEST) detail = detail.substring(0, LONGEST);
    }

    public static Act of(Deed deed, String onderwerp) {
        return new Act(deed, onderwerp, null, true, "");
    }

    public static Act onPlan(Deed deed, long plan) {
        return of(deed, "plan:" + plan);
    }

    public static Act onDataset(Deed deed, long dataset) {
        return of(deed, "dataset:" + dataset);
    }

    public static Act onAccount(Deed deed, String naam) {
        return new Act(deed, "", naam, true, "");
    }

    public Act with(String more) {
        return new Act(deed, onderwerp, account, gelukt, more);
    }

    public Act refused(String why) {
        return new Act(deed, onderwerp, account, false, why);
    }
}
