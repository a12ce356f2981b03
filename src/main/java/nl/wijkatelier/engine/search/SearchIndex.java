package nl.wijkatelier.engine.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.pass.RegisterPass;

/** Finds addresses, postcodes, streets, woonplaatsen and areas by what people type; areas by their codes too, or the beginning of one. Immutable, thread-safe. */
public final class SearchIndex {
    /** Longer questions are cut. */
    public static final int LENGTH = 100;

    /** More answers than this are never given. */
    public static final int LIMIT = 50;

    private final Gazetteer gazetteer;
    private final Names names;
    private final Codes codes;

    private SearchIndex(Gazetteer gazetteer, Codes codes) {
        this.gazetteer = gazetteer;
        this.codes = codes;
        this.names = new Names(gazetteer.names());
    }

    /** Reads the addresses for it alone. */
    public static SearchIndex of(Registers registers) {
        RegisterPass reading = RegisterPass.over(registers);
        reading.packAdressen();
        reading.run(Progress.NONE);
        return of(reading.packed(), reading.indelingen());
    }

    /** @param divisions oldest first; the last one is searched by name, all by code */
    public static SearchIndex of(Adressen adressen, List<Indeling> divisions) {
        return new SearchIndex(
                new Gazetteer(
                        AddressOrder.of(adressen), divisions.isEmpty() ? null : divisions.get(divisions.size() - 1)),
                new Codes(divisions));
    }

    /** Of nothing: finds nothing. */
    public static SearchIndex empty() {
        return of(Adressen.of(List.of()), List.of());
    }

    /** Number of addresses. */
    public int size() {
        return gazetteer.addresses().size();
    }

    /**
     * The best places for a text, best first. Where nothing bears the words, those that differ in one letter are tried.
     *
     * @param limit at least 1; at most {@link #LIMIT} are given
     */
    public List<Hit> find(String text, int limit) {
        List<String> typed = Words.of(text.substring(0, Math.min(LENGTH, text.length())));
        int most = Math.min(LIMIT, limit);
        List<Hit> coded =
                Codes.prefix(text).map(prefix -> codes.find(prefix, most)).orElse(List.of());
        if (!coded.isEmpty()) return coded;
        List<Hit> hits = answers(typed, most);
        if (!hits.isEmpty()) return hits;
        for (List<String> other : names.corrected(typed)) {
            List<Hit> more = answers(other, most);
            if (!more.isEmpty()) return more;
        }
        return List.of();
    }

    private List<Hit> answers(List<String> typed, int limit) {
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (Question question : Question.of(typed)) {
            for (Hit hit : answer(question, limit - hits.size()))
                hits.putIfAbsent(hit.kind() + hit.text() + '\n' + hit.explanation(), hit);
            if (hits.size() >= limit) break;
        }
        return List.copyOf(hits.values());
    }

    private List<Hit> answer(Question question, int limit) {
        if (question.postcode() != null) return gazetteer.byPostcode(question, limit);
        if (question.number() != null) {
            List<Hit> hits = new ArrayList<>();
            for (Names.Name street : names.find(question.names(), kind -> kind == Hit.Kind.STRAAT, LIMIT)) {
                if (hits.size() >= limit) break;
                hits.addAll(gazetteer.numbered(street.index(), question, limit - hits.size()));
            }
            return hits;
        }
        return names.find(question.names(), kind -> true, limit).stream()
                .map(gazetteer::hit)
                .toList();
    }
}
