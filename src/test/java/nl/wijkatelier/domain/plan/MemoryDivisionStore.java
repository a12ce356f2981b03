package nl.wijkatelier.domain.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkatelier.domain.area.Area;

/** Keeps divisions until the test ends. */
public final class MemoryDivisionStore implements DivisionStore {
    private final ReviewLog steps;
    private final List<DivisionVersion> versions = new ArrayList<>();
    private final Map<String, List<Area>> areas = new HashMap<>();

    public MemoryDivisionStore(ReviewLog steps) {
        this.steps = steps;
    }

    @Override
    public synchronized Optional<DivisionVersion> publish(
            DivisionVersion draft, List<Area> given, ReviewStep step, boolean fictief) {
        if (!steps.append(draft.plan(), step)) return Optional.empty();
        DivisionVersion made = new DivisionVersion(
                Integer.toString(draft.jaar()),
                versions.size() + 1L,
                draft.ingang(),
                draft.besluit(),
                draft.vervangt(),
                draft.plan(),
                draft.revisie(),
                draft.naam(),
                draft.tekenaars(),
                draft.indiener(),
                draft.beoordelaar(),
                draft.publicist(),
                draft.tijd());
        versions.add(made);
        areas.put(made.id(), given);
        return Optional.of(made);
    }

    @Override
    public synchronized List<DivisionVersion> list() {
        return List.copyOf(versions);
    }

    /** The areas of a division. */
    public synchronized List<Area> areas(String id) {
        return areas.get(id);
    }
}
