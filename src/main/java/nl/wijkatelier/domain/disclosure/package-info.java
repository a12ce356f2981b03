/**
 * Disclosure control: what may leave the service about people, and in what form.
 *
 * <p>The central concept is the <em>released count</em>. Every sum that comes from personal records (a measure of source
 * PERSONEN) is guarded by one {@link nl.wijkatelier.domain.disclosure.Rule}, which either releases it for an area, rounded or
 * with noise, or withholds it. Figures are computed of released counts only, so they tell nothing that the released counts do not
 * tell. A figure reaches the rim as a {@link nl.wijkatelier.domain.disclosure.ReleasedFigures}, which only this package makes.
 *
 * <p>Invariants: which areas a rule withholds is one pattern for all measures of the rule; below any released area, the withheld
 * areas of which it could give the sum away are none, or at least two that together reach the threshold; and for each withheld
 * count the bounds that follow from everything released are at least as wide apart as the rule asks (docs/disclosure.md).
 */
package nl.wijkatelier.domain.disclosure;
