package nl.wijkatelier.domain.rules;

/**
 * How land is cut into bouwstenen; {@code rules/bouwstenen.properties} says why so. Metres and m2.
 *
 * @param narrowWater water of a smaller mean width is no border
 * @param wideWater water of at least this mean width is land of its own; narrower water is cut along its middle
 * @param railHalf how far from a track its land reaches
 * @param island land without addresses in a road, smaller than this, is road
 * @param smallest a smaller piece joins its longest neighbour
 * @param emptySmallest the same for a piece without addresses
 * @param emptyWidth a piece without addresses of a smaller mean width joins its longest neighbour
 * @param splitAbove a piece with more addresses is cut along parcel borders
 * @param splitSmallest what is cut off has at least so many addresses
 */
public record UnitRules(
        double narrowWater,
        double wideWater,
        double railHalf,
        double island,
        double smallest,
        double emptySmallest,
        double emptyWidth,
        int splitAbove,
        int splitSmallest) {
    public UnitRules {
        if (narrowWater > wideWater)
            throw new IllegalArgumentException("water.smal " + narrowWater + " is above water.breed " + wideWater);
        if (splitSmallest < 1 || splitSmallest > splitAbove)
            throw new IllegalArgumentException("blok.adressen " + splitSmallest + " is not 1 to " + splitAbove);
    }

    /** The rules on the class path. */
    public static UnitRules load() {
        Settings file = Settings.bundled("bouwstenen.properties");
        UnitRules rules = new UnitRules(
                file.number("water.smal"),
                file.number("water.breed"),
                file.number("spoor.half"),
                file.number("eiland"),
                file.number("stuk.kleinst"),
                file.number("stuk.leeg.kleinst"),
                file.number("stuk.leeg.breedte"),
                file.whole("blok.splitsen"),
                file.whole("blok.adressen"));
        file.done();
        return rules;
    }
}
