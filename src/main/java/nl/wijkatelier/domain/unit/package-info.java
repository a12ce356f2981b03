/**
 * What lies in the land for borders to follow, and the pieces of land that borders can be put together from.
 *
 * <p>{@link nl.wijkatelier.domain.unit.LineWork} holds lines of the BGT and the BRK; a
 * {@link nl.wijkatelier.domain.unit.LineSnap} draws a line along them.
 *
 * <p>{@link nl.wijkatelier.domain.unit.Units} are the bouwstenen of a division: the smallest pieces of land that an edit assigns.
 * They are the areas of a coverage that divides the buurten and nothing else, so they have no gaps or overlaps, each lies in one
 * buurt, and every address of the division lies in exactly one. {@link nl.wijkatelier.domain.unit.UnitsBuild} cuts them.
 */
package nl.wijkatelier.domain.unit;
