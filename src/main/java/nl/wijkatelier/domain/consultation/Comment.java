package nl.wijkatelier.domain.consultation;

import java.time.Instant;

/**
 * What somebody with an account says about a plan.
 *
 * @param id counts from 1 within the plan
 * @param x RD metres, as y; both null for a comment on the plan as a whole
 */
public record Comment(int id, String auteur, Instant tijd, String tekst, Double x, Double y) {
    public static final int LONGEST = 2000;

    public Comment {
        if ((x == null) != (y == null)) throw new IllegalArgumentException("x " + x + " with y " + y);
    }
}
