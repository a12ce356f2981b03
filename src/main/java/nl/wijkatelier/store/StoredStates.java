package nl.wijkatelier.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.wijkatelier.domain.plan.KeptState;
import nl.wijkatelier.domain.plan.PlanSnapshot;

/** What is kept of the states of plans in the database, besides their logs. */
final class StoredStates {
    private final Statements statements;

    StoredStates(Database database) {
        this.statements = new Statements(database);
    }

    SortedMap<Integer, KeptState> states(long plan) {
        SortedMap<Integer, KeptState> states = new TreeMap<>();
        statements.list(
                "select nummer, digest, verschil from plan_regel where plan = ? and digest is not null",
                row -> states.put(row.getInt(1), new KeptState(row.getString(2), row.getBytes(3))),
                plan);
        return states;
    }

    void keep(long plan, SortedMap<Integer, KeptState> states) {
        statements.transaction(
                connection -> {
                    for (Map.Entry<Integer, KeptState> entry : states.entrySet())
                        Statements.change(
                                connection,
                                "update plan_regel set digest = ?, verschil = ? where plan = ? and nummer = ?"
                                        + " and digest is null",
                                entry.getValue().digest(),
                                entry.getValue().change(),
                                plan,
                                entry.getKey());
                    return true;
                },
                false);
    }

    Set<Integer> snapshots(long plan) {
        return new HashSet<>(
                statements.list("select nummer from plan_momentopname where plan = ?", row -> row.getInt(1), plan));
    }

    List<PlanSnapshot> snapshots(long plan, int revision) {
        return statements.list(
                "select nummer, soort, digest, staat from plan_momentopname where plan = ? and nummer = ?"
                        + " order by case when soort = 'HERSTEL' then 1 else 0 end, soort",
                row -> new PlanSnapshot(
                        row.getInt(1), PlanSnapshot.Kind.valueOf(row.getString(2)), row.getString(3), row.getBytes(4)),
                plan,
                revision);
    }

    void keep(long plan, PlanSnapshot snapshot) {
        statements.transaction(
                connection -> {
                    Statements.change(
                            connection,
                            "delete from plan_momentopname where plan = ? and nummer = ? and soort = ?",
                            plan,
                            snapshot.revision(),
                            snapshot.kind().name());
                    return Statements.change(
                            connection,
                            "insert into plan_momentopname (plan, nummer, soort, digest, staat) values (?, ?, ?, ?, ?)",
                            plan,
                            snapshot.revision(),
                            snapshot.kind().name(),
                            snapshot.digest(),
                            snapshot.bytes());
                },
                0);
    }

    List<Long> without() {
        return statements.list(
                "select distinct plan from plan_regel where digest is null order by plan", row -> row.getLong(1));
    }
}
