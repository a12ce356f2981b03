package nl.wijkatelier.domain.finding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.plan.PlanBuurt;
import nl.wijkatelier.domain.plan.PlanState;
import org.locationtech.jts.geom.Geometry;

/**
 * Codes and names. A code is re-used when it meant another buurt at the start, or another one of an earlier division that did not
 * exist any more at the start. No code can be there twice: commands that would do so are refused.
 */
final class CodeFindings {
    private static final Geometry NOWHERE = Findings.FACTORY.createPolygon();

    private final PlanState first;
    private final PlanState state;
    private final Set<AreaCode> earlier;
    /** What codes meant at the start. */
    private final Map<AreaCode, Integer> known = new HashMap<>();

    CodeFindings(PlanState first, PlanState state, Set<AreaCode> earlier) {
        this.first = first;
        this.state = state;
        this.earlier = earlier;
        first.buurten().forEach((area, buurt) -> known.put(buurt.code(), area));
    }

    void collect(Collection<Integer> areas, List<Finding> found) {
        Set<AreaCode> wijken = new TreeSet<>();
        Map<String, Integer> names = new HashMap<>();
        state.buurten().values().forEach(buurt -> names.merge(name(buurt), 1, Integer::sum));
        for (int area : areas) {
            PlanBuurt buurt = state.buurten().get(area);
            wijken.add(buurt.wijk());
            if (reused(area, buurt.code())) found.add(finding(Finding.Soort.CODE_HERGEBRUIKT, buurt.code(), ""));
            if (buurt.naam().isBlank()) found.add(finding(Finding.Soort.NAAM_ONTBREEKT, buurt.code(), ""));
            else if (names.get(name(buurt)) > 1)
                found.add(finding(Finding.Soort.NAAM_DUBBEL, buurt.code(), buurt.naam()));
        }
        Set<AreaCode> used = new TreeSet<>();
        state.buurten().values().forEach(buurt -> used.add(buurt.wijk()));
        state.wijken().forEach((code, naam) -> {
            if (!used.contains(code)) found.add(finding(Finding.Soort.WIJK_ZONDER_BUURT, code, naam));
            if (!wijken.contains(code) && used.contains(code)) return;
            if (naam.isBlank()) found.add(finding(Finding.Soort.NAAM_ONTBREEKT, code, ""));
            if (earlier.contains(code) && !first.wijken().containsKey(code))
                found.add(finding(Finding.Soort.CODE_HERGEBRUIKT, code, naam));
        });
    }

    private boolean reused(int area, AreaCode code) {
        Integer before = known.get(code);
        return before == null ? earlier.contains(code) : before != area;
    }

    /** The name as it is compared within a gemeente. */
    private static String name(PlanBuurt buurt) {
        String naam = buurt.naam().strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return buurt.code().gemeente() + naam;
    }

    private static Finding finding(Finding.Soort soort, AreaCode code, String detail) {
        return new Finding(soort, List.of(code), 0, detail, NOWHERE);
    }
}
