/**
 * A draft redraw of a division.
 *
 * <p>A {@link nl.wijkatelier.domain.plan.Plan} starts from a division and holds a log of
 * {@link nl.wijkatelier.domain.plan.PlanEntry entries}: commands, undos and redos, each with author, time and reason. The log only
 * grows; a plan is what its log says, and replaying the log gives the same bytes.
 *
 * <p>Every {@link nl.wijkatelier.domain.plan.PlanState} is a valid division: the borders are a valid coverage, every address of
 * the start lies in exactly one buurt (or outside, where it was outside at the start), codes are unique, every buurt lies in a wijk of its own gemeente, gemeente
 * borders lie where they lay, and locked buurten have the land they had. A command that would break this is refused with a
 * {@link nl.wijkatelier.domain.plan.PlanRefused} or {@link nl.wijkatelier.domain.coverage.CoverageRefused} and changes nothing.
 * Figures follow by moving the addresses of touched buurten only.
 */
package nl.wijkatelier.domain.plan;
