package nl.wijkatelier.store;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.register.BagObject;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.GemeenteWoonplaats;
import nl.wijkatelier.domain.register.KadastraleGrens;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.RegisterObject;
import nl.wijkatelier.domain.register.Voorkomen;

/**
 * Notices while a load is filled whether anything comes twice, by {@link Identity}, so that the database need not be asked of a load
 * where nothing does. Keeps digests of keys, 16 bytes each and at most some 50 MB; of a larger load it says that anything may have come
 * twice, and so it does where two digests meet. Thread-safe.
 */
final class Repeats {
    private static final int MOST = 2_000_000;

    private final LocalDate day;
    private final Map<BulkTable<?>, Keys> tables = new HashMap<>();
    private final LongOpenHashSet ends = new LongOpenHashSet();
    private int held;

    /** @param day the day for which objects are current */
    Repeats(LocalDate day) {
        this.day = day;
    }

    /** Notes a version that has ended; what has it open is a copy that is older. */
    synchronized void ended(DatasetLoad.Ended version) {
        if (ends.size() >= MOST) return;
        BulkTable<?> table = version.type() != null
                ? OtherTables.BGT
                : version.objectType().equals("Perceel") ? OtherTables.PERCEEL : OtherTables.GRENS;
        long key = ended(version.type(), version.id(), version.begin());
        ends.add(key);
        Keys keys = tables.computeIfAbsent(table, absent -> new Keys());
        keys.ended |= keys.givenUp || keys.versions.contains(key);
    }

    /** Whether a current version of a table has ended after what another file of the delivery says. */
    synchronized boolean ended(BulkTable<?> table) {
        Keys keys = tables.get(table);
        return keys != null && keys.ended;
    }

    /** Whether that version was noted as ended; the type is that of a BGT object. */
    synchronized boolean hasEnded(BgtType type, String id, LocalDateTime begin) {
        return ends.contains(ended(type, id, begin));
    }

    private static long ended(BgtType type, String id, LocalDateTime begin) {
        return type == null ? digest(id, begin, null) : digest(digest(id, type, 0), begin);
    }

    synchronized void add(BulkTable<?> table, RegisterObject object) {
        if (object instanceof BagObject bag) {
            String id = bag.registratie().identificatie();
            Voorkomen voorkomen = bag.registratie().voorkomen();
            add(
                    table,
                    digest(id, voorkomen.nummer(), voorkomen.beginGeldigheid()),
                    voorkomen.actueelOp(day),
                    digest(id));
        } else if (object instanceof GemeenteWoonplaats one) {
            long key = digest(one.woonplaats(), one.gemeente(), one.definitief(), one.begin(), one.eind());
            add(table, key, false, 0);
        } else if (object instanceof BgtObject one) {
            // Another label of the same version is no copy; each version has a first one.
            long part = digest(one.lokaalId(), one.type(), one.volgnummer());
            add(table, digest(part, one.tijdstipRegistratie()), one.actueelOp(day), part);
        } else if (object instanceof Perceel one) {
            long key = digest(one.identificatie(), one.beginGeldigheid(), one.eindRegistratie());
            add(table, key, one.actueelOp(day), digest(one.identificatie()));
        } else if (object instanceof KadastraleGrens one) {
            long key = digest(one.identificatie(), one.beginGeldigheid(), one.eindRegistratie());
            add(table, key, one.actueelOp(day), digest(one.identificatie()));
        }
    }

    /** Whether a version of an object may have come twice. */
    synchronized boolean copies(BulkTable<?> table) {
        Keys keys = tables.get(table);
        return keys != null && keys.copies;
    }

    /** Whether an object may have several current versions, copies among them. */
    synchronized boolean currents(BulkTable<?> table) {
        Keys keys = tables.get(table);
        return keys != null && keys.several;
    }

    private void add(BulkTable<?> table, long version, boolean current, long object) {
        Keys keys = tables.computeIfAbsent(table, absent -> new Keys());
        held += current ? 2 : 1;
        if (held <= MOST) {
            keys.copies |= !keys.versions.add(version);
            keys.ended |= ends.contains(version);
            if (current) keys.several |= !keys.currents.add(object);
        } else if (!keys.givenUp) {
            // What came before is no longer held against what comes, in any table.
            tables.values().forEach(Keys::giveUp);
        }
    }

    /** Of the texts of the parts (FNV-1a, mixed so that the set spreads it). */
    private static long digest(Object... parts) {
        long hash = 0xcbf29ce484222325L;
        for (Object part : parts) {
            String text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            hash = (hash ^ '|') * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    private static final class Keys {
        private LongOpenHashSet versions = new LongOpenHashSet();
        private LongOpenHashSet currents = new LongOpenHashSet();
        private boolean copies;
        private boolean several;
        private boolean ended;
        private boolean givenUp;

        void giveUp() {
            givenUp = true;
            copies = true;
            ended = true;
            several = true;
            versions = new LongOpenHashSet();
            currents = new LongOpenHashSet();
        }
    }
}
