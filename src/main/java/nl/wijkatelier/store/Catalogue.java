package nl.wijkatelier.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkatelier.domain.audit.Act;
import nl.wijkatelier.domain.audit.Deed;
import nl.wijkatelier.domain.port.Dataset;
import nl.wijkatelier.domain.port.DatasetDraft;
import nl.wijkatelier.domain.port.DatasetKind;
import nl.wijkatelier.domain.port.DatasetStore;
import nl.wijkatelier.domain.port.Replacement;
import nl.wijkatelier.domain.port.Standing;
import nl.wijkatelier.domain.problem.Problem;
import nl.wijkatelier.store.DatasetEntity.Soort;
import nl.wijkatelier.store.DatasetEntity.Staat;
import org.hibernate.Session;

/** The catalogue of dataset versions in the database. */
final class Catalogue implements DatasetStore {
    private final Database database;
    private final EntityManagerFactory entities;
    private final Removal removal;
    private final Versions versions;
    private final StoredAudit audit;
    private final Clock clock;

    /** @param clock tells the day for which objects are current where a draft has none, and the time of imports */
    Catalogue(Database database, EntityManagerFactory entities, Removal removal, StoredAudit audit, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.removal = removal;
        this.versions = new Versions(database);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Load begin(DatasetDraft draft) {
        DatasetEntity row = new DatasetEntity(draft, clock.instant());
        // held before it is there: the id is handed out in the transaction that makes the row visible to a cleaner
        Database.Hold hold = entities.callInTransaction(em -> {
            em.persist(row);
            em.flush();
            try {
                return database.hold(row.id);
            } catch (SQLException failure) {
                throw SqlFailure.of("De import kan niet beginnen", failure);
            }
        });
        LocalDate day = draft.peildatum() == null ? LocalDate.now(clock) : draft.peildatum();
        return new Load(this, database, draft, row.id, day, new ProblemLog(entities, row.id), hold);
    }

    /** Something to be kept in the transaction that makes a version visible; throws to keep neither. */
    @FunctionalInterface
    interface Besides {
        /** @param kept number of rows of the version */
        void keep(Connection connection, long kept) throws SQLException;
    }

    /** What a filled version would replace, what is to be told of that, and the versions that this was found among. */
    record Found(List<Replacement> replacements, List<Problem> remarks, List<Replacing.Earlier> among) {}

    /**
     * Finds what a filled version would replace; its rows are there, and nothing of it is visible.
     *
     * @param land its current objects by land, or null where that has to be counted
     */
    Found replaces(long id, DatasetDraft draft, Map<String, Long> land) {
        List<Replacing.Earlier> among = versions.earlier(draft.kind());
        if (draft.kind() == DatasetKind.INDELING) return new Found(List.of(), List.of(), among);
        List<Long> bag = versions.earlier(DatasetKind.BAG).stream()
                .filter(Replacing.Earlier::shown)
                .map(Replacing.Earlier::id)
                .toList();
        try {
            Replacing replacing = new Replacing(database, id, draft);
            List<Replacement> replacements = replacing.run(among, bag, land);
            return new Found(replacements, replacing.remarks(), among);
        } catch (SQLException failure) {
            throw SqlFailure.withheld("Vergelijken met eerdere versies is mislukt", failure);
        }
    }

    /**
     * Makes a filled version visible and what it replaces invisible, in one transaction.
     *
     * @param act that this is, beside an import; or null
     * @param found what {@link #replaces} found; sought again if others have published meanwhile
     */
    Dataset publish(
            long id,
            DatasetDraft draft,
            Map<String, Long> gelezen,
            Tally tally,
            ProblemLog problems,
            Found found,
            Besides besides,
            Act act) {
        Dataset published = entities.callInTransaction(em -> {
            em.unwrap(Session.class).doWork(connection -> {
                database.lockPublication(connection);
                if (!found.among().equals(versions.earlier(draft.kind()))) replaces(id, draft, null);
                database.attach(connection, id, Tables.of(draft.kind()));
                besides.keep(
                        connection,
                        tally.kept().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            });
            DatasetEntity row = em.find(DatasetEntity.class, id);
            row.status = Staat.ZICHTBAAR;
            row.duur = Duration.between(row.gestart, clock.instant()).toMillis();
            row.box(tally.box());
            row.cover(tally.cover());
            row.count(Soort.GELEZEN, gelezen);
            row.count(Soort.BEWAARD, tally.kept());
            row.count(Soort.AFGEKEURD, problems.rejected());
            row.count(Soort.GEMELD, problems.noted());
            em.flush();
            em.unwrap(Session.class).doWork(connection -> {
                versions.settle(connection, draft.kind());
                audit.append(
                        connection,
                        Act.onDataset(Deed.IMPORT, id).with(draft.kind().name()));
                if (act != null) audit.append(connection, act);
            });
            return row.toDataset();
        });
        try {
            database.sync();
        } catch (SQLException failure) {
            throw SqlFailure.of("De import is zichtbaar, maar staat misschien nog niet vast op de schijf", failure);
        }
        removal.start();
        return published;
    }

    @Override
    public Dataset withdraw(long id, String wie, String reason) {
        return change(id, true, wie, reason);
    }

    @Override
    public Dataset putBack(long id, String wie, String reason) {
        return change(id, false, wie, reason);
    }

    private Dataset change(long id, boolean withdraw, String wie, String reason) {
        entities.runInTransaction(em -> em.unwrap(Session.class).doWork(connection -> {
            database.lockPublication(connection);
            DatasetEntity row = em.find(DatasetEntity.class, id);
            refuse(row, id, withdraw);
            row.status = withdraw ? Staat.INGETROKKEN : Staat.ZICHTBAAR;
            em.flush();
            versions.note(connection, id, withdraw, wie, clock.instant(), reason);
            versions.settle(connection, row.kind);
            audit.append(
                    connection,
                    Act.onDataset(withdraw ? Deed.INTREKKEN : Deed.TERUGZETTEN, id)
                            .with(row.kind.name()));
        }));
        try {
            database.sync();
        } catch (SQLException failure) {
            throw SqlFailure.of("De wijziging geldt, maar staat misschien nog niet vast op de schijf", failure);
        }
        return find(id).orElseThrow();
    }

    private static void refuse(DatasetEntity row, long id, boolean withdraw) {
        if (row == null || row.status == Staat.WEG || row.status == Staat.LADEN)
            throw new IllegalStateException("Er is geen ingelezen dataset " + id + ".");
        if (row.kind == DatasetKind.INDELING)
            throw new IllegalStateException("Dataset " + id + " is een vastgestelde indeling; die blijft.");
        if (withdraw && row.status == Staat.INGETROKKEN)
            throw new IllegalStateException("Dataset " + id + " is al ingetrokken.");
        if (!withdraw && row.status != Staat.INGETROKKEN)
            throw new IllegalStateException("Dataset " + id + " is niet ingetrokken.");
        if (row.opgeruimd)
            throw new IllegalStateException(
                    "De gegevens van dataset " + id + " zijn opgeruimd; lees de bestanden opnieuw in.");
    }

    @Override
    public Map<Long, Standing> standings() {
        return versions.standings();
    }

    @Override
    public void gone(long dataset, Consumer<Gone> consumer) {
        versions.gone(dataset).forEach(consumer);
    }

    /** Undoes a load that was not published. */
    void abandon(long id) {
        entities.runInTransaction(em -> em.find(DatasetEntity.class, id).status = Staat.WEG);
        removal.remove(id);
    }

    @Override
    public List<Dataset> list() {
        return read(em -> em.createQuery(
                        "select d from DatasetEntity d where d.status <> WEG order by d.id desc", DatasetEntity.class)
                .getResultStream()
                .map(DatasetEntity::toDataset)
                .toList());
    }

    @Override
    public Optional<Dataset> find(long id) {
        return read(em -> Optional.ofNullable(em.find(DatasetEntity.class, id))
                .filter(row -> row.status != Staat.WEG)
                .map(DatasetEntity::toDataset));
    }

    @Override
    public Optional<Dataset> findSame(DatasetDraft draft) {
        List<String> digests = digests(draft);
        Map<Long, Standing> standings = versions.standings();
        return read(em -> em.createQuery(
                        "select d from DatasetEntity d where d.kind = :kind and d.gebied = :gebied and d.periode = :periode"
                                + " and d.status = ZICHTBAAR",
                        DatasetEntity.class)
                .setParameter("kind", draft.kind())
                .setParameter("gebied", draft.gebied())
                .setParameter("periode", draft.periode())
                .getResultStream()
                .map(DatasetEntity::toDataset)
                .filter(served -> digests(served.draft()).equals(digests))
                .filter(served -> Objects.equals(served.draft().peildatum(), draft.peildatum()))
                .filter(served -> standings.get(served.id()).hidden().isEmpty())
                .findFirst());
    }

    private static List<String> digests(DatasetDraft draft) {
        return draft.files().stream()
                .map(DatasetDraft.SourceFile::sha256)
                .sorted()
                .toList();
    }

    @Override
    public String servedVersion() {
        // another set is served only after a publication, which brings the highest id, or a change; the time tells
        // databases
        // apart
        long changes = versions.changes();
        return read(em -> em.createQuery(
                                "select d from DatasetEntity d where d.status = ZICHTBAAR order by d.id desc",
                                DatasetEntity.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .map(newest -> newest.id + "-" + Long.toString(newest.gestart.toEpochMilli(), 36))
                        .findFirst()
                        .orElse("0"))
                + (changes == 0 ? "" : "-w" + changes);
    }

    @Override
    public void problems(long dataset, Consumer<StoredProblem> consumer) {
        read(em -> {
            try (Stream<ProblemEntity> problems = em.createQuery(
                            "select p from ProblemEntity p where p.key.dataset = :dataset order by p.key.volgnummer",
                            ProblemEntity.class)
                    .setParameter("dataset", dataset)
                    .setHint("org.hibernate.readOnly", true)
                    .setHint("org.hibernate.fetchSize", 1000)
                    .getResultStream()) {
                problems.forEach(problem -> {
                    consumer.accept(problem.toProblem());
                    em.detach(problem);
                });
            }
            return null;
        });
    }

    @Override
    public int clean() {
        int left = entities.callInTransaction(em -> {
            int count = 0;
            for (DatasetEntity row : em.createQuery(
                            "select d from DatasetEntity d where d.status = LADEN", DatasetEntity.class)
                    .getResultList()) {
                if (held(row.id)) continue;
                row.status = Staat.WEG;
                count++;
            }
            return count;
        });
        removal.start();
        return left;
    }

    private boolean held(long id) {
        try {
            return database.held(id);
        } catch (SQLException failure) {
            throw SqlFailure.of("Opruimen van afgebroken imports is mislukt", failure);
        }
    }

    private <T> T read(Function<EntityManager, T> query) {
        return entities.callInTransaction(query::apply);
    }
}
