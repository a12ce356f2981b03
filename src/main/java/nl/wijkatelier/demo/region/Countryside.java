package nl.wijkatelier.demo.region;

import java.util.List;
import nl.wijkatelier.demo.land.Ground;
import nl.wijkatelier.demo.land.Net;
import nl.wijkatelier.demo.land.Road;
import nl.wijkatelier.demo.land.Rural;
import nl.wijkatelier.demo.land.Site;
import nl.wijkatelier.demo.land.Surface;
import nl.wijkatelier.demo.plane.Dice;

/** Everything between the towns: dunes, bulb fields, meadows, the lake, and the houses scattered along roads. */
final class Countryside {
    /** The road along the lake. */
    static final String PLASWEG = "Plasweg";

    private Countryside() {}

    static void fill(Site site, Ground ground, List<Road> roads, Vakken vakken) {
        Rural rural = new Rural(ground, site.frame());
        for (int i = 0; i < roads.size(); i++) rural.ribbon(roads.get(i), site.dice("ribbon", i));
        for (int i = 0; i < vakken.all().size(); i++) {
            Vak vak = vakken.all().get(i);
            if (vak.zone() == Zone.PLAS && inhabited(site))
                roads.stream()
                        .filter(road ->
                                road.street() != null && road.street().naam().equals(PLASWEG))
                        .forEach(road -> rural.houseboats(vak.face(), road, site.dice("boats", 0)));
            if (vak.zone() != null) zone(rural, ground, vak, site.dice("face", i));
        }
    }

    /** Whether people live on the lake: on one in three. */
    static boolean inhabited(Site site) {
        return site.index() % 3 == 1;
    }

    private static void zone(Rural rural, Ground ground, Vak vak, Dice dice) {
        Net.Face face = vak.face();
        if (2 * face.rd().getArea() / face.rd().getLength() < 26) {
            ground.paintApart(4, Surface.GRAS, face.rd());
            ground.plot(4, face.rd());
            return;
        }
        switch (vak.zone()) {
            case PLAS -> rural.lake(face, dice);
            case DUIN -> rural.dunes(face, dice);
            case OOST_NOORD, OOST_ZUID -> rural.mixed(face, dice);
            case PLASRAND -> rural.meadow(face, dice);
            default -> rural.bulbs(face, dice);
        }
    }
}
