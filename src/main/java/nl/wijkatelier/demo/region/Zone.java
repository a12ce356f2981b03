package nl.wijkatelier.demo.region;

/** The parts of the country outside the towns, in the order of the coast's cross-section. */
enum Zone {
    DUIN("De Duinen"),
    WEST_ZUID("Zuiderbollenveld"),
    WEST_NOORD("Noorderbollenveld"),
    MIDDEN_ZUID("Zuidgeest"),
    MIDDEN_NOORD("Noordgeest"),
    OOST_ZUID("Zuidpolder"),
    OOST_NOORD("Noordpolder"),
    PLASRAND("Plasrand"),
    PLAS("De Plas");

    private final String naam;

    Zone(String naam) {
        this.naam = naam;
    }

    String naam() {
        return naam;
    }
}
