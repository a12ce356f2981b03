/**
 * Dataset versions in a spatial database: H2GIS (a file, the default) or PostGIS, behind the ports of {@code domain.port}.
 *
 * <p>Every row of a register object carries the id of its dataset version, and only rows of a version with status ZICHTBAAR are
 * ever read. Before a version becomes ZICHTBAAR, {@link nl.wijkatelier.store.Replacing} writes down which rows of earlier versions it hides;
 * that counts while it is ZICHTBAAR or VERVANGEN (all of it hidden), and not once it is INGETROKKEN (withdrawn). Rows of a version that
 * was replaced whole twice are removed later and under a lock that readers share, so a reader that has begun sees its version to the end.
 *
 * <p>The catalogue, the problems and the areas go through JPA entities with geometry (hibernate-spatial); the register objects go
 * in through {@link nl.wijkatelier.store.BulkTable}: prepared batches on H2, binary COPY of postgis-jdbc geometry on PostgreSQL.
 * Geometry is EPSG:28992 everywhere. A value of a personal record never enters a message, a log line or the cause of an exception.
 */
package nl.wijkatelier.store;
