/**
 * Reads the BRK kadastrale kaart (DKK) of versions 4 and 5, and the gemeenten of the bestuurlijke gebieden that Kadaster
 * makes from it.
 *
 * <p>A member is one version of one perceel or kadastrale grens. Elements are matched by name within Kadaster's namespaces, in
 * any order: versions 4 and 5 differ in namespaces, root and member elements, and in how an id is written (version 5 as text,
 * version 4 as a lokaalID within). A perceel is known to people by AKR code, sectie and number; its kadastrale gemeente is not
 * the gemeente that it lies in. Owners are not in the product.
 *
 * <p>Surfaces are taken as they are written or not at all, as in {@code ingest.bgt}.
 */
package nl.wijkatelier.ingest.brk;
