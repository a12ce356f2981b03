/**
 * The delivery package of a division: what a municipality hands on after it has decided. A class per kind of file; each writes
 * the same bytes for the same division. Figures about people come from released figures only, so nothing in a package tells more
 * than the maps do; what is withheld is -99997, as CBS writes it.
 *
 * <p>The room lies below the rims (api, features) and above the engine: both rims hand out the same files
 * (docs/decisions/0003-room-for-deliveries.md).
 */
package nl.wijkatelier.delivery;
