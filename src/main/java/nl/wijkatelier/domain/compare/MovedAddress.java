package nl.wijkatelier.domain.compare;

import nl.wijkatelier.domain.area.AreaCode;

/**
 * An address that gets another buurt code.
 *
 * @param nummeraanduiding its id
 * @param x RD metres
 * @param y RD metres
 * @param woning whether it counts in the dwelling stock
 * @param van code of the old buurt, or null where it lay in none
 * @param naar code of the new buurt, or null
 * @param hercodeerd whether only the code differs: the new buurt is the land of the old one
 */
public record MovedAddress(
        String nummeraanduiding, double x, double y, boolean woning, AreaCode van, AreaCode naar, boolean hercodeerd) {}
