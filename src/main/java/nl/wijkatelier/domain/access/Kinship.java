package nl.wijkatelier.domain.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which accounts are of one person, or may be. Thread-safe. */
public interface Kinship {
    /** Nothing is known but names. */
    Kinship NAMES = of(new AccountOrigins() {
        @Override
        public void made(String account, String by) {}

        @Override
        public void belongs(String account, String person) {}

        @Override
        public Set<String> makers(String account) {
            return Set.of();
        }

        @Override
        public Set<String> persons(String account) {
            return Set.of();
        }
    });

    /** Whether two accounts are one, or are known to be of one person. */
    boolean same(String one, String other);

    /** Whether one of two accounts might be used by who uses the other: they made it, or a link to it, or made one that did. */
    boolean suspect(String one, String other);

    /** What a person is known by, such as a staff number, in the form in which it is kept: so that it cannot be read. */
    static String person(String known) {
        return Secret.digest(known.strip().toLowerCase(Locale.ROOT));
    }

    static Kinship of(AccountOrigins origins) {
        return new Kinship() {
            @Override
            public boolean same(String one, String other) {
                if (Account.key(one).equals(Account.key(other))) return true;
                Set<String> shared = new HashSet<>(origins.persons(one));
                shared.retainAll(origins.persons(other));
                return !shared.isEmpty();
            }

            @Override
            public boolean suspect(String one, String other) {
                return !same(one, other)
                        && (makers(one).contains(Account.key(other))
                                || makers(other).contains(Account.key(one)));
            }

            /** Who made it, who made those, and so on. */
            private Set<String> makers(String account) {
                Set<String> found = new HashSet<>();
                Deque<String> open = new ArrayDeque<>(Set.of(Account.key(account)));
                while (!open.isEmpty())
                    for (String maker : origins.makers(open.pop())) if (found.add(maker)) open.add(maker);
                return found;
            }
        };
    }
}
