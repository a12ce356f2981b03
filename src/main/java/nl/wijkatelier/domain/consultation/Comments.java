package nl.wijkatelier.domain.consultation;

import java.util.List;

/** Keeps comments on plans; they are not changed. Thread-safe. */
public interface Comments {
    /** Keeps a comment and gives it the next id of the plan; the comment's own id is not looked at. */
    Comment add(long plan, Comment comment);

    /** Oldest first. */
    List<Comment> list(long plan);
}
