/**
 * What a planner should know of a draft division: metrics per buurt and findings with the place where each is.
 *
 * <p>A {@link nl.wijkatelier.domain.finding.Finding} never stops a command: a plan passes through odd shapes on its way. Faults
 * stand in the way of publication, warnings may be overruled with a reason. Which buurten are judged is chosen, so that a preview
 * judges those that a command changes; the answer for a buurt does not depend on the choice. What a border lies on is read from a
 * {@link nl.wijkatelier.domain.finding.Topography}. Borders of the whole division and between gemeenten are fixed and are not
 * judged.
 */
package nl.wijkatelier.domain.finding;
