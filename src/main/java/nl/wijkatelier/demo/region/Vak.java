package nl.wijkatelier.demo.region;

import nl.wijkatelier.demo.land.Net;
import nl.wijkatelier.demo.town.Town;

/**
 * A face of the net with what it is: a quarter of a town, or part of a zone of the country.
 *
 * @param quarter null outside the towns
 * @param zone null inside them
 * @param plaats index of the woonplaats that it lies in
 */
record Vak(Net.Face face, Town.Built quarter, Zone zone, int plaats) {}
