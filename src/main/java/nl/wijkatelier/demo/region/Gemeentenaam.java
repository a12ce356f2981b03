package nl.wijkatelier.demo.region;

import java.util.ArrayList;
import java.util.List;

/**
 * Names and codes of a fictional municipality and its woonplaatsen. No Dutch municipality or woonplaats has these names;
 * codes 99xx are not given out.
 *
 * @param code four digits
 * @param plaatsen town, canal village, dune village
 * @param plaatscodes four digits each
 */
record Gemeentenaam(String code, String naam, List<String> plaatsen, List<String> plaatscodes) {
    private static final String[][] KNOWN = {
        {"Hillersmeer", "Kaagwoude", "Vlierduin"},
        {"Sandersloo", "Ringerbrug", "Meyduin"},
        {"Tessenhout", "Veenderhorn", "Wulpduin"}
    };
    private static final String[] FIRST = {
        "Elsen", "Wilder", "Oster", "Wester", "Narcis", "Rietber", "Lagen", "Hogen", "Mander", "Olden", "Schelp",
        "Zwanen"
    };
    private static final String[] SECOND = {"sloot", "meerde", "rode", "zande", "hage", "werf", "loo", "voorne", "gaast"
    };

    /** The names of the municipality with that index, of a region of that many. */
    static Gemeentenaam of(int index, int count) {
        List<String> names = new ArrayList<>(), codes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            names.add(index < KNOWN.length ? KNOWN[index][i] : made(index * 3 + i));
            codes.add(Integer.toString((count <= 33 ? 9901 : 9001) + index * 3 + i));
        }
        return new Gemeentenaam(Integer.toString(9901 + index), names.get(0), names, codes);
    }

    private static String made(int number) {
        int n = number - KNOWN.length * 3, round = n / (FIRST.length * SECOND.length);
        String name = FIRST[n % FIRST.length] + SECOND[n / FIRST.length % SECOND.length];
        return switch (round) {
            case 0 -> name;
            case 1 -> "Nieuw-" + name;
            case 2 -> "Oud-" + name;
            default -> "Groot-" + name;
        };
    }
}
