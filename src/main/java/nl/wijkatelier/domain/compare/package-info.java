/**
 * What differs between two divisions of the same land.
 *
 * <p>{@link nl.wijkatelier.domain.compare.Comparison} is the answer: the was-wordt table, the addresses that got another code, the
 * borders that moved and the flag that CBS is expected to give. Codes mean something within their own division only, so every row
 * names the old code and the new one apart. The table keeps mass: per old area the weights are decimals that add up to 1 exactly.
 * Land and addresses outside a division have the code null.
 */
package nl.wijkatelier.domain.compare;
