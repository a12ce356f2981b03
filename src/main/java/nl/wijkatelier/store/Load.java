package nl.wijkatelier.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetLoad;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.domain.problem.StoreProblem;

/** A version being filled; the catalogue begins and publishes it. */
final class Load implements DatasetLoad {
    private final Catalogue catalogue;
    private final Database database;
    private final DatasetDraft draft;
    private final long id;
    private final LocalDate day;
    private final ProblemLog problems;
    private final Database.Hold hold;
    private final Set<LoadInlet> open = new HashSet<>();
    private final Tally tally = new Tally();
    private final Repeats repeats;
    private boolean over;
    private Catalogue.Found found;

    Load(
            Catalogue catalogue,
            Database database,
            DatasetDraft draft,
            long id,
            LocalDate day,
            ProblemLog problems,
            Database.Hold hold) {
        this.catalogue = catalogue;
        this.database = database;
        this.draft = draft;
        this.id = id;
        this.day = day;
        this.problems = problems;
        this.hold = hold;
        this.repeats = new Repeats(day);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public LoadInlet inlet() {
        LoadInlet inlet = new LoadInlet(this, database, day);
        synchronized (open) {
            if (over) throw new IllegalStateException("load " + id + " is over");
            open.add(inlet);
        }
        return inlet;
    }

    /** Throws IllegalArgumentException for a table that versions of this kind do not fill. */
    void expect(BulkTable<?> table) {
        if (!Tables.of(draft.kind()).contains(table))
            throw new IllegalArgumentException("a " + draft.kind() + " version holds no rows of " + table.name());
    }

    /** Whether anything came twice. */
    Repeats repeats() {
        return repeats;
    }

    void closed(LoadInlet inlet, Tally counted) {
        synchronized (open) {
            open.remove(inlet);
            tally.add(counted);
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** Takes one record of a type out of the counts of what is kept. */
    void removed(String type) {
        synchronized (open) {
            tally.uncount(type);
        }
    }

    void rejected(String type, String object, String reason) {
        problems.add(new Problem(StoreProblem.STORE_RECORD_REFUSED, type, object, "", reason, null));
    }

    @Override
    public Dataset publish(Map<String, Long> gelezen) {
        return publish(gelezen, (connection, kept) -> {}, null);
    }

    @Override
    public Map<String, Long> kept() {
        synchronized (open) {
            return tally.kept();
        }
    }

    @Override
    public Map<String, Long> problems() {
        Map<String, Long> counts = new TreeMap<>(problems.rejected());
        counts.putAll(problems.noted());
        return counts;
    }

    @Override
    public List<Replacement> replaces() {
        if (found != null) return found.replacements();
        synchronized (open) {
            if (over) throw new IllegalStateException("load " + id + " is over");
            if (!open.isEmpty())
                throw new IllegalStateException(open.size() + " inlets of load " + id + " are still open");
        }
        try {
            putTogether();
        } catch (SQLException failure) {
            throw SqlFailure.of("Het afronden van de import is mislukt", failure);
        }
        found = catalogue.replaces(id, draft, land());
        found.remarks().forEach(this::problem);
        return found.replacements();
    }

    /** Current objects by land; null where that has to be counted. */
    private Map<String, Long> land() {
        boolean settled =
                Tables.of(draft.kind()).stream().anyMatch(table -> repeats.copies(table) || repeats.currents(table));
        synchronized (open) {
            // Of a BAG without addresses the panden say it.
            return settled && draft.kind() != DatasetKind.BAG
                            || tally.land() == null
                            || tally.land().isEmpty()
                    ? null
                    : tally.land();
        }
    }

    private void putTogether() throws SQLException {
        List<BulkTable<?>> read = Tables.of(draft.kind()).stream()
                .filter(table -> table != OtherTables.ADRES)
                .toList();
        database.stage(id, Tables.of(draft.kind()));
        new Settlement(database, this, day).run(read);
        database.finish(id, read);
        if (draft.kind() == DatasetKind.BAG) {
            new AddressAssembly(database, this, day).run();
            database.finish(id, List.of(OtherTables.ADRES));
        }
    }

    /**
     * Publishes, and keeps something else in the same transaction.
     *
     * @param act that this is, beside an import; or null
     */
    Dataset publish(Map<String, Long> gelezen, Catalogue.Besides besides, Act act) {
        replaces();
        problems.flush();
        Dataset published = catalogue.publish(id, draft, gelezen, tally, problems, found, besides, act);
        synchronized (open) {
            over = true;
        }
        hold.close();
        return published;
    }

    @Override
    public void close() {
        synchronized (open) {
            if (over) return;
            over = true;
            open.forEach(LoadInlet::release);
        }
        try {
            catalogue.abandon(id);
        } finally {
            hold.close();
        }
    }
}
