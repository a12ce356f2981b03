/**
 * The plan of the region and the records that its municipalities give: BAG, BGT, BRK, buurten before and after the redraw,
 * households and kerncijfers.
 *
 * <p>A {@link nl.wijkatelier.demo.region.Municipality} is made as a whole, by itself, from its own seed: neighbours agree on the
 * border between them without knowing each other. Figures are counted from the records, never drawn beside them.
 */
package nl.wijkatelier.demo.region;
