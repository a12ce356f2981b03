/**
 * Painting maps from packed, immutable snapshots.
 *
 * <p>A {@link nl.wijkatelier.engine.render.PackedLayer} holds the geometry of one layer in one coordinate system as arrays. A
 * {@link nl.wijkatelier.engine.render.LayerPyramid} adds the same layer in coarser forms, one per power of two of the pixel,
 * so that a picture never walks vertices that it cannot show. Painting applies one affine map; nothing is projected or read
 * per request. Everything handed out is immutable and may be used by any number of threads.
 *
 * <p>Law of tiles: a picture is the same whether painted whole or in tiles side by side. Hatches are anchored to the ground,
 * and whether a label is shown depends only on what lies within {@code LabelPlacement.REACH} of it.
 */
package nl.wijkatelier.engine.render;
