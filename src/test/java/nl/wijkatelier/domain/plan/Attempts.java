package nl.wijkatelier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.wijkatelier.domain.coverage.CoverageRefused;

/**
 * What became of the edits that a law tried. A law over edits that are all refused holds of anything: {@link #check} fails where
 * too few of a kind were accepted, and names the reasons with a seed of each.
 */
public final class Attempts {
    /** Share of each kind that a law must have seen accepted. */
    private static final double LEAST = 0.3;

    private final SortedMap<String, Integer> tried = new TreeMap<>();
    private final SortedMap<String, Integer> accepted = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, String>> refusals = new TreeMap<>();

    /** The kinds of all commands of a plan. */
    public static Collection<String> commands() {
        return Arrays.stream(PlanCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    /** The state after a command, or empty where it was refused. */
    public Optional<PlanState> step(PlanState before, PlanCommand command, long seed) {
        return of(
                command.getClass().getSimpleName(),
                seed,
                () -> PlanStep.of(before, command).after());
    }

    /** The plan after a command, or empty where it was refused. */
    public Optional<Plan> step(Plan plan, PlanCommand command, long seed) {
        return of(command.getClass().getSimpleName(), seed, () -> plan.apply(command, "a", Plans.TIME, ""));
    }

    /** What an edit makes, or empty where it was refused. */
    public <T> Optional<T> of(String kind, long seed, Supplier<T> edit) {
        tried.merge(kind, 1, Integer::sum);
        try {
            T made = edit.get();
            accepted.merge(kind, 1, Integer::sum);
            return Optional.of(made);
        } catch (PlanRefused refused) {
            refused(kind, refused.reason().name(), refused, seed);
        } catch (CoverageRefused refused) {
            refused(kind, refused.reason().name(), refused, seed);
        }
        return Optional.empty();
    }

    private void refused(String kind, String reason, RuntimeException refused, long seed) {
        assertThat(refused.getMessage()).as("refusal of seed %d", seed).isNotBlank();
        assertThat(reason).as("seed %d", seed).isNotEqualTo(CoverageRefused.Reason.NODING_FAILED.name());
        refusals.computeIfAbsent(kind, k -> new TreeMap<>())
                .putIfAbsent(reason, "seed " + seed + ": " + refused.getMessage());
    }

    /** Fails where fewer than 30 % of one of these kinds were accepted, or none was tried. */
    public void check(Collection<String> kinds) {
        assertThat(kinds)
                .as(
                        "kinds of which enough were accepted, of %s tried, %s accepted; refused %s",
                        tried, accepted, refusals)
                .allMatch(
                        kind -> accepted.getOrDefault(kind, 0) >= LEAST * tried.getOrDefault(kind, Integer.MAX_VALUE));
    }
}
