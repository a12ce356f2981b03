package nl.wijkatelier.demo.region;

import nl.wijkatelier.demo.land.Unit;

/**
 * A unit with its address.
 *
 * @param building index of the building, -1 for a mooring or pitch
 * @param street index of the street
 * @param letter or null
 * @param addition or null
 * @param number id of the nummeraanduiding
 * @param object id of the verblijfsobject, ligplaats or standplaats
 * @param vak index of the face that it lies in
 */
record Door(
        Unit unit,
        int building,
        int street,
        int huisnummer,
        String letter,
        String addition,
        String postcode,
        String number,
        String object,
        int vak) {}
