/**
 * What people say about a plan: {@link nl.wijkatelier.domain.consultation.Comment comments} of those who may read it, and, while it
 * is open to residents, their {@link nl.wijkatelier.domain.consultation.Remark remarks} at the revision that was frozen for it. A
 * remark is shown once a planner has approved it; of who made it nothing is asked and nothing is kept.
 */
package nl.wijkatelier.domain.consultation;
