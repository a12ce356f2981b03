package nl.wijkatelier.demo.land;

import java.util.HashSet;
import java.util.Set;
import nl.wijkatelier.demo.plane.Dice;

/** Street names of one woonplaats: quarters get a theme, no name is given twice. */
public final class Names {
    private static final String[][] THEMES = {
        {
            "Bloemen",
            "Tulp",
            "Narcis",
            "Hyacint",
            "Krokus",
            "Iris",
            "Dahlia",
            "Anemoon",
            "Lelie",
            "Gladiool",
            "Fresia",
            "Ranonkel",
            "Scilla",
            "Muscari",
            "Crocosmia",
            "Allium",
            "Begonia",
            "Aster",
            "Anjer",
            "Roos",
            "Viool",
            "Zinnia",
            "Lupine",
            "Papaver",
            "Kamille",
            "Primula",
            "Azalea",
            "Camelia"
        },
        {
            "Vogel",
            "Merel",
            "Lijster",
            "Spreeuw",
            "Kievit",
            "Grutto",
            "Wulp",
            "Reiger",
            "Zwaluw",
            "Leeuwerik",
            "Specht",
            "Fuut",
            "Meerkoet",
            "Aalscholver",
            "Tureluur",
            "Scholekster",
            "Buizerd",
            "Havik",
            "Valk",
            "Uil",
            "Mees",
            "Roodborst",
            "Nachtegaal",
            "Wielewaal",
            "Ooievaar",
            "Karekiet",
            "Plevier",
            "Kwikstaart"
        },
        {
            "Bomen",
            "Eik",
            "Beuk",
            "Linde",
            "Iep",
            "Berk",
            "Els",
            "Wilg",
            "Populier",
            "Esdoorn",
            "Kastanje",
            "Acacia",
            "Lariks",
            "Den",
            "Spar",
            "Taxus",
            "Hazelaar",
            "Meidoorn",
            "Vlier",
            "Lijsterbes",
            "Haagbeuk",
            "Plataan",
            "Ahorn",
            "Jeneverbes",
            "Cipres",
            "Ceder",
            "Olm",
            "Hulst"
        },
        {
            "Schilders",
            "Rembrandt",
            "Vermeer",
            "Frans Hals",
            "Jan Steen",
            "Ruysdael",
            "Potter",
            "Van Gogh",
            "Mesdag",
            "Israëls",
            "Mondriaan",
            "Van Goyen",
            "Hobbema",
            "Cuyp",
            "Leyster",
            "Bol",
            "Flinck",
            "Maris",
            "Mauve",
            "Breitner",
            "Toorop",
            "Van Ostade",
            "Avercamp",
            "Saenredam",
            "Ter Borch",
            "De Hooch",
            "Weenix",
            "Claesz"
        },
        {
            "Componisten",
            "Mozart",
            "Bach",
            "Beethoven",
            "Chopin",
            "Verdi",
            "Sweelinck",
            "Diepenbrock",
            "Wagenaar",
            "Haydn",
            "Händel",
            "Liszt",
            "Schubert",
            "Brahms",
            "Mahler",
            "Bizet",
            "Debussy",
            "Ravel",
            "Vivaldi",
            "Rossini",
            "Puccini",
            "Grieg",
            "Dvořák",
            "Sibelius",
            "Strauss",
            "Röntgen",
            "Andriessen",
            "Pijper"
        },
        {
            "Staatslieden",
            "Thorbecke",
            "Troelstra",
            "Van Hogendorp",
            "De Geer",
            "Cort van der Linden",
            "Drees",
            "Kuyper",
            "Schaepman",
            "Lohman",
            "Van Houten",
            "Domela Nieuwenhuis",
            "Aletta Jacobs",
            "Suze Groeneweg",
            "Marga Klompé",
            "Talma",
            "Aalberse",
            "Goeman Borgesius",
            "Van Oldenbarnevelt",
            "Johan de Witt",
            "Colijn",
            "Romme",
            "Oud",
            "Tilanus",
            "Den Uyl",
            "Zijlstra",
            "Cals",
            "Beel"
        },
        {
            "Zeehelden",
            "De Ruyter",
            "Tromp",
            "Piet Hein",
            "Evertsen",
            "Kortenaer",
            "Van Speijk",
            "Van Galen",
            "Bloys",
            "Banckert",
            "Van Brakel",
            "Wassenaer",
            "Heemskerk",
            "Barentsz",
            "Tasman",
            "De With",
            "Van Ness",
            "Kinsbergen",
            "Zoutman",
            "Witte Corneliszoon",
            "Boisot",
            "Le Maire",
            "Schouten",
            "Houtman",
            "Van Linschoten",
            "De Vries",
            "Roggeveen",
            "Coen"
        },
        {
            "Molen",
            "Korenmolen",
            "Poldermolen",
            "Wip",
            "Standerd",
            "Bovenkruier",
            "Spinnenkop",
            "Tjasker",
            "Oliemolen",
            "Zaagmolen",
            "Molenaar",
            "Wieken",
            "Kruipaal",
            "Vang",
            "Baard",
            "Kap",
            "Stelling",
            "Schepra",
            "Vijzel",
            "Steenbus",
            "Rosmolen",
            "Grutters",
            "Maalstoel",
            "Windroos",
            "Schoep",
            "Roede",
            "Staart",
            "Bonkelaar"
        },
        {
            "Polder",
            "Dijkgraaf",
            "Heemraad",
            "Schouw",
            "Wetering",
            "Boezem",
            "Zomerkade",
            "Veenman",
            "Turfsteker",
            "Baggerbeugel",
            "Ringdijk",
            "Hoefslag",
            "Landmeter",
            "Leegwater",
            "Gemaal",
            "Sluiswachter",
            "Waterschap",
            "Kreek",
            "Hooiland",
            "Klaver",
            "Zuring",
            "Lisdodde",
            "Rietzanger",
            "Kikkerbeet",
            "Pitrus",
            "Dotter",
            "Waterlelie",
            "Zwanenbloem"
        },
        {
            "Oranje",
            "Juliana",
            "Wilhelmina",
            "Beatrix",
            "Bernhard",
            "Emma",
            "Irene",
            "Margriet",
            "Christina",
            "Hendrik",
            "Maurits",
            "Willem",
            "Nassau",
            "Oranje",
            "Amalia",
            "Constantijn",
            "Friso",
            "Sophia",
            "Marijke",
            "Claus",
            "Alexander",
            "Casimir",
            "Lodewijk",
            "Anna",
            "Frederik",
            "Stadhouder",
            "Kroon",
            "Regentesse"
        },
        {
            "Kruiden",
            "Tijm",
            "Salie",
            "Rozemarijn",
            "Dragon",
            "Lavas",
            "Kervel",
            "Bieslook",
            "Munt",
            "Basilicum",
            "Lavendel",
            "Venkel",
            "Dille",
            "Karwij",
            "Koriander",
            "Laurier",
            "Peterselie",
            "Citroenmelisse",
            "Hysop",
            "Majoraan",
            "Bernagie",
            "Valeriaan",
            "Arnica",
            "Alsem",
            "Komijn",
            "Saffraan",
            "Anijs",
            "Steranijs"
        },
        {
            "Planeten",
            "Mercurius",
            "Venus",
            "Mars",
            "Jupiter",
            "Saturnus",
            "Uranus",
            "Neptunus",
            "Orion",
            "Poolster",
            "Sirius",
            "Wega",
            "Grote Beer",
            "Kleine Beer",
            "Cassiopeia",
            "Pegasus",
            "Andromeda",
            "Komeet",
            "Melkweg",
            "Lyra",
            "Perseus",
            "Regulus",
            "Spica",
            "Altair",
            "Deneb",
            "Castor",
            "Pollux",
            "Capella"
        },
    };

    private static final String[] TRADES = {
        "Ambachts",
        "Nijverheids",
        "Handels",
        "Energie",
        "Techniek",
        "Industrie",
        "Edison",
        "Watt",
        "Ampère",
        "Volta",
        "Marconi",
        "Zernike",
        "Lorentz",
        "Einthoven",
        "Stevin",
        "Huygens",
        "Leeuwenhoek",
        "Kamerlingh Onnes",
        "Veiling",
        "Bloembollen",
        "Exporteurs",
        "Kwekers",
        "Loods",
        "Haven"
    };

    private static final String[] OLD = {
        "Kerk",
        "Molen",
        "Haven",
        "Raadhuis",
        "Schoutens",
        "Smids",
        "Bakkers",
        "Wagen",
        "Vis",
        "Boter",
        "Kaas",
        "Turf",
        "Achter",
        "Voor",
        "Kosters",
        "Pastorie",
        "Weeshuis",
        "Brouwers",
        "Schippers",
        "Brug",
        "Hoek",
        "Heren",
        "Burger",
        "Markt",
        "Toren",
        "Lange",
        "Korte",
        "Nieuwe",
        "Oude",
        "Breede",
        "Kuipers",
        "Mandenmakers",
        "Blauwververs"
    };

    private final Dice dice;
    private final Set<String> given = new HashSet<>();
    private int theme;

    public Names(Dice dice) {
        this.dice = dice;
        theme = dice.below(THEMES.length);
    }

    /** Turns to the next theme, for a new quarter; returns its name, such as "Vogel" of Vogelbuurt. */
    public String nextTheme() {
        theme = (theme + 1) % THEMES.length;
        return THEMES[theme][0];
    }

    /** A name of the present theme. */
    public String themed(String... endings) {
        return fresh(THEMES[theme], 1, endings);
    }

    /** A name from an old centre. */
    public String old() {
        return fresh(OLD, 0, "straat", "straat", "steeg", "gracht", "plein", "wal");
    }

    /** A name on an industrial estate. */
    public String trade() {
        return fresh(TRADES, 0, "weg", "straat", "weg");
    }

    /** That name if it is still free here, else with "Nieuwe" before it, and so on. */
    public String exactly(String name) {
        String free = name;
        while (!given.add(free)) free = "Nieuwe " + free;
        return free;
    }

    private String fresh(String[] roots, int from, String... endings) {
        for (int attempt = 0; attempt < 400; attempt++) {
            String root = roots[from + dice.below(roots.length - from)];
            if (attempt > 150) {
                String[] other = THEMES[dice.below(THEMES.length)];
                root = other[1 + dice.below(other.length - 1)];
            }
            String name = joined(root, dice.pick(endings));
            if (given.add(name)) return name;
        }
        return exactly(roots[from] + "straat");
    }

    private static String joined(String root, String ending) {
        return root.contains(" ") && ending.equals("laan") ? root + "laan" : root + ending;
    }
}
