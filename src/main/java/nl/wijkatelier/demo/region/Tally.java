package nl.wijkatelier.demo.region;

/** What is counted of one area in one year. Sums; mutable while they are made. */
final class Tally {
    final double[] ages = new double[5];
    double persons;
    double men;
    double households;
    double single;
    double families;
    double dwellings;
    double worth;
    double worthCount;
    double nearby;
    double addresses;
    double land;
    double water;

    void add(Tally other) {
        for (int i = 0; i < ages.length; i++) ages[i] += other.ages[i];
        persons += other.persons;
        men += other.men;
        households += other.households;
        single += other.single;
        families += other.families;
        dwellings += other.dwellings;
        worth += other.worth;
        worthCount += other.worthCount;
        nearby += other.nearby;
        addresses += other.addresses;
        land += other.land;
        water += other.water;
    }
}
