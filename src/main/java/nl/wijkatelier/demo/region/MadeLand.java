package nl.wijkatelier.demo.region;

import java.util.List;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.town.Town;

/** The finished land of one municipality, with the faces that its division is made of. */
record MadeLand(Site site, Ground ground, Vakken vakken, List<Town> towns) {}
