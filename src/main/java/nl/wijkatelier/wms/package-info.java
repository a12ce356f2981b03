/**
 * OGC Web Map Service 1.3.0 (OGC 06-042) and 1.1.1 (OGC 01-068r3): GetCapabilities, GetMap and GetLegendGraphic.
 *
 * <p>Inside, boxes are easting or longitude first; {@link nl.wijkatelier.wms.MapRequest} alone knows which standard swaps
 * which. A request is checked whole before any work is done for it, every refusal is a
 * {@link nl.wijkatelier.wms.ServiceException} with a code of the standard, and every answer carries an ETag made of the served
 * version and the request.
 */
package nl.wijkatelier.wms;
