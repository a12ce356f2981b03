/**
 * Gemeenten, wijken and buurten, their codes, and the dated division (indeling) that holds them.
 *
 * <p>A division is what a municipality decided for one year. The same code may mean another area in another year, so a
 * code alone never identifies an area: (year, code) does. A buurt lies in one wijk and a wijk in one gemeente.
 */
package nl.wijkatelier.domain.area;
