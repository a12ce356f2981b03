package nl.wijkatelier.features;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.area.Level;
import nl.wijkatelier.engine.crs.Crs;
import nl.wijkatelier.engine.join.JoinedRegion;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what is asked of areas; refuses with the parameter's name and value. */
final class AreaQuery {
    private AreaQuery() {}

    static Level level(String text) {
        return Level.find(text).orElseThrow(() -> bad("level", text, "kies buurt, wijk of gemeente"));
    }

    /** The division with that id, the one in force for null. */
    static Indeling indeling(JoinedRegion region, String id) {
        return (id == null ? region.actueel() : region.indeling(id))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        id == null
                                ? "Er is nog geen indeling ingelezen."
                                : "indeling '" + id + "' is er niet; er is "
                                        + region.indelingen().stream()
                                                .map(Indeling::id)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /** CRS 84 or RD, by URI or by EPSG code. */
    static Crs crs(String text) {
        for (Crs crs : new Crs[] {Crs.CRS84, Crs.RD})
            if (text.equals(crs.uri()) || text.equalsIgnoreCase(crs.code())) return crs;
        throw bad("crs", text, "kies " + Crs.CRS84.uri() + " of " + Crs.RD.uri());
    }

    /** The box in the coordinates of the answer, or null for none. */
    static Envelope bbox(String text) {
        if (text == null) return null;
        String[] parts = text.split(",", -1);
        try {
            double[] box = Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
            if (box.length == 4 && Arrays.stream(box).allMatch(Double::isFinite) && box[0] < box[2] && box[1] < box[3])
                return new Envelope(box[0], box[2], box[1], box[3]);
        } catch (NumberFormatException e) {
            throw bad("bbox", text, "geef vier getallen: minx,miny,maxx,maxy");
        }
        throw bad("bbox", text, "geef vier getallen, met minx < maxx en miny < maxy");
    }

    static ResponseStatusException bad(String parameter, String value, String advice) {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST, parameter + " '" + value + "' wordt niet begrepen; " + advice + ".");
    }
}
