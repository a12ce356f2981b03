package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.AdresseerbaarObject;
import nl.wijkatelier.domain.register.BagStatus;
import nl.wijkatelier.domain.register.Gebruiksdoel;

/**
 * Streets with homes whose values follow from floor area and place, and households whose size and income go with both, as those of the
 * fictional region do: what an attacker may build on.
 */
final class MadeTown {
    private static final double SIZE = 3_000;
    private static final int PER_STREET = 12;

    final RandomRegisters registers;
    private final Random random;
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<String, Double> wealth = new HashMap<>();

    MadeTown(long seed, int homes) {
        registers = new RandomRegisters(seed, 1);
        registers.adressen.clear();
        registers.bewoningen.clear();
        random = new Random(seed);
        while (registers.adressen.size() < homes) street();
        for (Adres home : registers.adressen)
            registers.bewoningen.add(Blocks.with(household(home).at(home.nummeraanduiding()), value(home)));
    }

    /** Public: known to everybody. */
    int value(Adres home) {
        return values.get(home.nummeraanduiding());
    }

    /** Of the home's own record; the first where it has several. */
    Map<String, Household> households() {
        Map<String, Household> truth = new HashMap<>();
        registers.bewoningen.forEach(one -> truth.putIfAbsent(one.adres(), Household.of(one)));
        return truth;
    }

    /** Another household at a home. */
    void move(String id) {
        Adres home = registers.adressen.stream()
                .filter(one -> one.nummeraanduiding().equals(id))
                .findFirst()
                .orElseThrow();
        registers.bewoningen.replaceAll(
                one -> one.adres().equals(id) ? Blocks.with(household(home).at(id), value(home)) : one);
    }

    /** A new dwelling beside another, with a household. */
    Adres build() {
        Adres beside = registers.adressen.get(random.nextInt(registers.adressen.size()));
        Adres home = home(
                beside.oppervlakte(),
                beside.bouwjaar(),
                beside.x() + 3,
                beside.y() + 3,
                wealth.get(beside.nummeraanduiding()));
        registers.adressen.add(home);
        registers.bewoningen.add(Blocks.with(household(home).at(home.nummeraanduiding()), value(home)));
        return home;
    }

    private void street() {
        double x = 100_000 + random.nextDouble() * SIZE;
        double y = 450_000 + random.nextDouble() * SIZE;
        double rich = Math.sin(x / 500) * 0.4 + random.nextGaussian() * 0.16;
        int area = 50 + random.nextInt(130);
        int year = 1920 + random.nextInt(100);
        for (int i = 0; i < PER_STREET; i++)
            registers.adressen.add(
                    home((int) (area * (0.9 + 0.2 * random.nextDouble())), year, x + 8 * i, y + 2 * i, rich));
    }

    private Adres home(int area, int year, double x, double y, double rich) {
        String id = String.format("99012000000%05d", registers.adressen.size());
        double value = area * 3_700 * StrictMath.pow(area / 110.0, -0.16) * (1 + 0.24 * rich);
        values.put(id, (int) Math.rint(value * (1 + 0.065 * random.nextGaussian()) / 1000) * 1000);
        wealth.put(id, rich);
        return new Adres(
                id,
                "O" + id,
                AdresseerbaarObject.VERBLIJFSOBJECT,
                true,
                "Straat",
                registers.adressen.size() + 1,
                null,
                null,
                null,
                "9901",
                "Plaats",
                "GM9901",
                BagStatus.VERBLIJFSOBJECT_IN_GEBRUIK,
                Set.of(Gebruiksdoel.WOONFUNCTIE),
                area,
                year,
                x,
                y);
    }

    private Household household(Adres home) {
        int[] ages = new int[5];
        boolean small = home.oppervlakte() < 72;
        double kind = random.nextDouble();
        if (kind < 0.03) return new Household(0, 0, 0, 0, 0, 0, 0);
        if (kind < (small ? 0.4 : 0.15)) ages[1 + random.nextInt(4)]++;
        else if (kind < (small ? 0.6 : 0.3)) ages[2] += 2;
        else if (kind < (small ? 0.7 : 0.65)) {
            ages[random.nextBoolean() ? 2 : 3] += 1 + random.nextInt(2);
            for (int i = 0; i <= random.nextInt(3); i++) ages[random.nextInt(2)]++;
        } else if (kind < 0.82) ages[3] += 2;
        else ages[4] += 1 + random.nextInt(2);
        int size = ages[0] + ages[1] + ages[2] + ages[3] + ages[4];
        double income = 3.15
                + 1.25 * wealth.get(home.nummeraanduiding())
                + (value(home) - 420_000) / 330_000.0
                + 0.95 * random.nextGaussian()
                - (size == 1 ? 0.75 : 0);
        int quintile = (int) Math.max(1, Math.min(5, Math.rint(income)));
        return new Household(ages[0], ages[1], ages[2], ages[3], ages[4], size, quintile);
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        registers.adressen.forEach(home -> ids.add(home.nummeraanduiding()));
        return ids;
    }
}
