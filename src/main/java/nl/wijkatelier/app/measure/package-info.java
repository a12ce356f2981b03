/**
 * What the service measures of itself, for Prometheus ({@code docs/operation.md} lists it). Labels come from closed sets, never from what a
 * request or a delivery brings, so that a scraper holds a bounded number of series and nothing about people.
 */
package nl.wijkatelier.app.measure;
