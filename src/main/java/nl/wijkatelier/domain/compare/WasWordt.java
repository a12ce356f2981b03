package nl.wijkatelier.domain.compare;

import java.math.BigDecimal;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * What an old area hands to a new one. Over the rows of one old area each weight adds up to 1 exactly; a weight is null where the
 * old area has nothing of that kind, and where {@code was} is null.
 *
 * @param was code in the old division, or null for what lay outside it
 * @param wordt code in the new division, or null for what lies outside it
 * @param woningen atoms: dwellings that go from the one to the other
 * @param adressen hoofdadressen that do
 * @param oppervlakte m2 that do
 * @param gewichtWoningen share of the old area's dwellings, nine decimals
 * @param gewichtAdressen share of its addresses
 * @param gewichtOppervlakte share of its land
 */
public record WasWordt(
        AreaCode was,
        AreaCode wordt,
        int woningen,
        int adressen,
        double oppervlakte,
        BigDecimal gewichtWoningen,
        BigDecimal gewichtAdressen,
        BigDecimal gewichtOppervlakte) {}
