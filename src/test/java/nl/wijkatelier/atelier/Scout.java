package nl.wijkatelier.atelier;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Two neighbouring buurten of a plan and places to point at, found with the page's own modules.
 *
 * @param target code of the one that gets land
 * @param other code of the neighbour
 * @param units inner places of units of the neighbour, those nearest to the common border first, RD metres
 * @param border places on the common border at a third, a half and two thirds of it
 * @param beyond a place in the neighbour beside the middle of the border
 * @param inside a place in the neighbour far from its borders
 * @param across two places outside the neighbour at both sides of it, on a line through its middle
 * @param view for the address of the page
 */
record Scout(
        String target,
        String targetName,
        String other,
        String otherName,
        List<double[]> units,
        List<double[]> border,
        double[] beyond,
        double[] inside,
        List<double[]> across,
        String view) {
    private static final String SEARCH = """
            async (plan) => {
              const { Topology } = await import('/atelier/js/topology.js');
              const { Units } = await import('/atelier/js/units.js');
              const { around, length, longestChain, nearest, piece, stride } = await import('/atelier/js/geometry.js');
              const get = async (path) => (await fetch(path)).json();
              const topology = new Topology().apply(await get(`/api/v1/plans/${plan}/borders`));
              const packed = await fetch('/api/v1/units?indeling=2024');
              const units = packed.ok ? new Units(await packed.json()) : { x: [], y: [], area: [] };
              units.place?.(topology);
              const count = (area) => units.area.filter((one) => one === area.area).length;
              let best = null;
              for (const a of topology.areas.values()) for (const b of topology.neighbours(a)) {
                if (a.water || b.water || a.code.slice(0, 6) !== b.code.slice(0, 6) || (packed.ok && (count(b) < 8 || count(a) < 4))) continue;
                const [left, low, right, high] = around([a.box, b.box]);
                if (right - left > 1200 || high - low > 900) continue;
                const chain = longestChain(topology.between(a, b).map((edge) => edge.line));
                if (!best || length(chain) > length(best.chain)) best = { a, b, chain };
              }
              const { a, b, chain } = best;
              const at = (part) => piece(chain, 0, stride(chain, 0, length(chain) * part)).slice(-2);
              const border = [at(1 / 3), at(1 / 2), at(2 / 3)];
              const own = [...units.area.keys()].filter((i) => units.area[i] === b.area).map((i) => ({ i, far: nearest(chain, units.x[i], units.y[i]).metres })).sort((x, y) => x.far - y.far);
              let beyond = null;
              const spots = own.map(({ i }) => [units.x[i], units.y[i]]);
              for (let k = 1; !packed.ok && k < 200 && spots.length < 6; k++) {
                const spot = [b.box[0] + ((b.box[2] - b.box[0]) * ((k * 7) % 20)) / 20, b.box[1] + ((b.box[3] - b.box[1]) * ((k * 3) % 11)) / 11];
                if (topology.at(...spot)?.area === b.area) spots.push(spot);
              }
              for (const reach of [40, 30, 20, 12]) for (let turn = 0; turn < 32 && !beyond; turn++) {
                const spot = [border[1][0] + reach * Math.cos(turn / 5), border[1][1] + reach * Math.sin(turn / 5)];
                if (topology.at(...spot)?.area === b.area && nearest(chain, ...spot).metres > 0.8 * reach) beyond = spot;
              }
              const inside = [(b.box[0] + b.box[2]) / 2, (b.box[1] + b.box[3]) / 2];
              const [x0, y0, x1, y1] = around([a.box, b.box]);
              const wide = Math.max((x1 - x0) / 700, (y1 - y0) / 420);
              const zoom = Math.max(9, Math.min(13, Math.floor(2 * Math.log2(3440.64 / wide)) / 2));
              const middle = [(x0 + x1) / 2, (y0 + y1) / 2];
              const [bx0, by0, bx1, by1] = b.box;
              const across = bx1 - bx0 > by1 - by0 ? [[(bx0 + bx1) / 2, by0 - 15], [(bx0 + bx1) / 2, by1 + 15]] : [[bx0 - 15, (by0 + by1) / 2], [bx1 + 15, (by0 + by1) / 2]];
              return { target: a.code, targetName: a.naam, other: b.code, otherName: b.naam, units: spots.slice(0, 6), border, beyond, inside, across,
                view: `${zoom}/${Math.round(middle[0] + 120 * 3440.64 / 2 ** zoom)}/${Math.round(middle[1])}` };
            }""";

    static Scout of(Page page, int plan) {
        Map<?, ?> found = (Map<?, ?>) page.evaluate(SEARCH, plan);
        return new Scout(
                (String) found.get("target"),
                (String) found.get("targetName"),
                (String) found.get("other"),
                (String) found.get("otherName"),
                places(found.get("units")),
                places(found.get("border")),
                place(found.get("beyond")),
                place(found.get("inside")),
                places(found.get("across")),
                (String) found.get("view"));
    }

    private static List<double[]> places(Object found) {
        return ((List<?>) found).stream().map(Scout::place).toList();
    }

    private static double[] place(Object found) {
        List<?> xy = (List<?>) found;
        return new double[] {((Number) xy.get(0)).doubleValue(), ((Number) xy.get(1)).doubleValue()};
    }
}
