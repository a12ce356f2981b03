package nl.wijkatelier.domain.plan;

import nl.wijkatelier.domain.problem.PlanProblem;

/**
 * What did not fit when the log of a plan was replayed.
 *
 * @param from the first entry that it is about
 * @param to the last one
 * @param shown after which entry the plan was as it is shown after {@code to}
 */
public record PlanTrouble(PlanProblem code, int from, int to, int shown) {}
