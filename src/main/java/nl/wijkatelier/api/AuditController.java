package nl.wijkatelier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkatelier.domain.access.Account;
import nl.wijkatelier.domain.audit.Audit;
import nl.wijkatelier.domain.audit.AuditCheck;
import nl.wijkatelier.domain.audit.AuditEntry;
import nl.wijkatelier.domain.audit.AuditFilter;
import nl.wijkatelier.domain.audit.AuditHead;
import nl.wijkatelier.domain.audit.Deed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was done, for who administers all gemeenten; never cached. */
@RestController
@RequestMapping("/api/v1/audit")
public class AuditController {
    private static final int MOST = 1000;
    private static final String OLDEST = "oudste";
    private static final String NEWEST = "nieuwste";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** Heads that were kept apart from the database. */
    @FunctionalInterface
    public interface Anchors extends Supplier<List<AuditHead>> {}

    /**
     * An entry.
     *
     * @param naam name of the account that did it; empty where there is none any more
     * @param onderwerpNaam name of the account that it was done to; empty where there is none
     */
    record Regel(
            long nummer,
            Instant tijd,
            String wie,
            String naam,
            String daad,
            String onderwerp,
            String onderwerpNaam,
            String uitkomst,
            String detail,
            String hash) {
        static Regel of(Audit.Told told) {
            AuditEntry entry = told.entry();
            return new Regel(
                    entry.nummer(),
                    entry.tijd(),
                    entry.wie(),
                    told.naam(),
                    entry.daad(),
                    entry.onderwerp(),
                    told.onderwerpNaam(),
                    entry.uitkomst(),
                    entry.detail(),
                    entry.hash());
        }
    }

    /**
     * Entries in the order in which they were written, or the other way round.
     *
     * @param kop number and hash of the last entry of all; kept elsewhere, it proves later that nothing up to there was changed
     * @param volgende value of {@code na} for the next page; null on the last one
     */
    record Bladzijde(List<Regel> regels, String kop, Long volgende) {}

    /** @param soort changed, missing, order, tail or anchor */
    record Fout(String soort, long nummer) {}

    /**
     * What following the whole chain gave.
     *
     * @param goed whether nothing was changed, removed, put elsewhere or cut off, as far as chain and anchors show
     * @param ankers heads kept apart that it was held against
     */
    record Controle(boolean goed, long regels, String kop, int ankers, List<Fout> fouten) {}

    private final Audit audit;
    private final Anchors anchors;

    public AuditController(Audit audit, Anchors anchors) {
        this.audit = audit;
        this.anchors = anchors;
    }

    /**
     * Entries from {@code van} to before {@code tot} (a day or a moment), at most {@code aantal} (1 to 1000) at a time.
     *
     * @param na number after which the page begins, in its order; 0 for the first page
     * @param volgorde oudste or nieuwste, which comes first
     * @param daad name of a {@link Deed}
     * @param wie name of an account, or what has none, such as beheertoken
     * @param uitkomst gelukt or geweigerd
     */
    @GetMapping
    ResponseEntity<Bladzijde> list(
            @RequestParam(required = false) String van,
            @RequestParam(required = false) String tot,
            @RequestParam(defaultValue = "0") long na,
            @RequestParam(defaultValue = "100") int aantal,
            @RequestParam(defaultValue = OLDEST) String volgorde,
            @RequestParam(required = false) String daad,
            @RequestParam(required = false) String wie,
            @RequestParam(required = false) String uitkomst) {
        if (aantal < 1 || aantal > MOST || na < 0)
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "aantal is 1 tot " + MOST + " en na niet onder 0; niet " + aantal + ", " + na + ".");
        if (wie != null && !Account.isName(wie))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "wie '" + wie + "' is geen naam.");
        AuditFilter filter = new AuditFilter(
                moment("van", van),
                moment("tot", tot),
                daad == null ? null : deed(daad),
                wie,
                uitkomst == null ? null : one("uitkomst", uitkomst, AuditEntry.DONE, AuditEntry.REFUSED));
        boolean newest = one("volgorde", volgorde, OLDEST, NEWEST).equals(NEWEST);
        List<Audit.Told> told = newest
                ? audit.newest(filter, na == 0 ? Long.MAX_VALUE : na, aantal + 1)
                : audit.list(filter, na, aantal + 1);
        List<Regel> found = told.stream().map(Regel::of).toList();
        boolean more = found.size() > aantal;
        List<Regel> page = more ? found.subList(0, aantal) : found;
        return fresh(new Bladzijde(
                page, audit.head().toString(), more ? page.get(aantal - 1).nummer() : null));
    }

    private static Deed deed(String text) {
        String[] names = Stream.of(Deed.values()).map(Deed::name).toArray(String[]::new);
        return Deed.valueOf(one("daad", text, names));
    }

    /** The text, where it is one of those that there are; throws ResponseStatusException (400) else. */
    private static String one(String name, String text, String... those) {
        if (List.of(those).contains(text)) return text;
        throw new ResponseStatusException(
                HttpStatus.BAD_REQUEST, name + " '" + text + "' is er niet; kies " + String.join(", ", those) + ".");
    }

    /** Follows the chain from its first entry. */
    @GetMapping("/controle")
    ResponseEntity<Controle> check() {
        List<AuditHead> heads = anchors.get();
        AuditCheck.Verdict verdict = audit.check(heads);
        return fresh(new Controle(
                verdict.good(),
                verdict.entries(),
                verdict.head().toString(),
                heads.size(),
                verdict.faults().stream()
                        .map(fault -> new Fout(fault.kind().name().toLowerCase(Locale.ROOT), fault.nummer()))
                        .toList()));
    }

    /**
     * A day (its beginning in the Netherlands) or a moment; null for null. Throws ResponseStatusException (400) with the text for anything
     * else.
     *
     * @param name of what is read, for the message
     */
    public static Instant moment(String name, String text) {
        if (text == null) return null;
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(HERE).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    name + " '" + text + "' is geen dag (2026-03-01) of moment (2026-03-01T12:00:00Z).",
                    e);
        }
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
