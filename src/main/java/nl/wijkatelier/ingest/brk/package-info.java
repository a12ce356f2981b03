/**
 * Reads the BRK kadastrale kaart (DKK) of versions 3, 4 and 5, and the gemeenten of the bestuurlijke gebieden that Kadaster
 * makes from it.
 *
 * <p>A member is one version of one perceel or kadastrale grens. Elements are matched by name within Kadaster's namespaces, in
 * any order: the versions differ in namespaces, root and member elements, in how an id is written (version 5 as text, others as a
 * lokaalID within), and in what version 3 lacks: the name of a kadastrale gemeente beside its code, and the percelen of a grens. A perceel is known to people by AKR code, sectie and number; its kadastrale gemeente is not
 * the gemeente that it lies in. Owners are not in the product.
 *
 * <p>Surfaces are taken as they are written or not at all, as in {@code ingest.bgt}.
 */
package nl.wijkatelier.ingest.brk;
