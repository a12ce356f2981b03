package nl.wijkatelier.domain.audit;

import java.util.Objects;
import java.util.Optional;

/**
 * Who does something. Bound to the thread that does it, as a budget is, so that what is deep in a store knows it.
 *
 * @param naam of the account; empty for who has none
 * @param token number of the token by which the account acts; 0 for none
 */
public record Actor(Kind kind, String naam, long token) {
    public enum Kind {
        /** Logged in by password, or acting by a token of the account. */
        ACCOUNT,
        /** The token of the administrator's file, which is of no account. */
        BEHEERTOKEN,
        /** Somebody with a shared link. */
        DEELLINK,
        NIEMAND,
        OPDRACHTREGEL,
        /** The service by itself. */
        DIENST
    }

    public static final Actor BEHEERTOKEN = new Actor(Kind.BEHEERTOKEN, "", 0);
    public static final Actor DEELLINK = new Actor(Kind.DEELLINK, "", 0);
    public static final Actor NIEMAND = new Actor(Kind.NIEMAND, "", 0);
    public static final Actor OPDRACHTREGEL = new Actor(Kind.OPDRACHTREGEL, "", 0);
    public static final Actor DIENST = new Actor(Kind.DIENST, "", 0);

    private static final ThreadLocal<Actor> BOUND = new ThreadLocal<>();

    public Actor {
        Objects.requireNonNull(kind, "kind");
        if (naam.isEmpty() != (kind != Kind.ACCOUNT)) throw new IllegalArgumentException(kind + " of '" + naam + "'");
    }

    public static Actor account(String naam) {
        return new Actor(Kind.ACCOUNT, naam, 0);
    }

    /** The account of that name, or the service where there is none. */
    public static Actor named(String naam) {
        return naam.isEmpty() ? DIENST : account(naam);
    }

    public static Actor token(String naam, long token) {
        return new Actor(Kind.ACCOUNT, naam, token);
    }

    /**
     * Binds an actor to this thread.
     *
     * @param actor or null for none
     * @return who was bound before, or null; to be bound again afterwards
     */
    public static Actor bind(Actor actor) {
        Actor before = BOUND.get();
        if (actor == null) BOUND.remove();
        else BOUND.set(actor);
        return before;
    }

    /** Who acts on this thread; empty where nobody is bound. */
    public static Optional<Actor> current() {
        return Optional.ofNullable(BOUND.get());
    }
}
