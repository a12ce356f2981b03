/**
 * Finding a place by what people type: an address, postcode, street, woonplaats, buurt, wijk or gemeente, from the register of
 * addresses and the newest division.
 *
 * <p>A {@link nl.wijkatelier.engine.search.SearchIndex} is made once per served version and never changes. Addresses lie packed in
 * arrays, ordered by street and number; names are found by the beginnings of their words, without accents or capitals. Every
 * word of a question must begin a word of the name or of what the name lies in, at least one of them a word of the name itself.
 */
package nl.wijkatelier.engine.search;
