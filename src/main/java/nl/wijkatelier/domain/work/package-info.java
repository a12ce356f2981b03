/**
 * How much work may be done for somebody, and how work is shared.
 *
 * <p>A {@link nl.wijkatelier.domain.work.Budget} is bound to the thread that works for a request; geometry asks it as it goes on
 * ({@link nl.wijkatelier.domain.work.Budget#check()}), so that work ends at its deadline and when nobody waits for it any more. Where
 * no budget is bound nothing is refused: replaying a log, imports and what is made once for everybody. A
 * {@link nl.wijkatelier.domain.work.SingleFlight} lets everyone who asks the same thing at once wait for one computation, and holds no
 * lock while it runs.
 * {@link nl.wijkatelier.domain.work.Allowance} bounds how often somebody may ask.
 * What is refused is a {@link nl.wijkatelier.domain.work.WorkRefused}.
 */
package nl.wijkatelier.domain.work;
