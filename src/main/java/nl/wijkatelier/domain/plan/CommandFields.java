package nl.wijkatelier.domain.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkatelier.domain.area.AreaCode;

/**
 * Commands as named texts, for logs and requests: field {@code type} names the command, geometries are WKT in RD metres, sets have
 * commas. What is read back does the same to the bit.
 */
public final class CommandFields {
    private final Map<String, String> fields;

    private CommandFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The fields of a command, ordered by name. */
    public static SortedMap<String, String> of(PlanCommand command) {
        SortedMap<String, String> fields = new TreeMap<>();
        if (command instanceof AssignRegion c) {
            put(fields, "assign", "region", Shapes.text(c.region()), "buurt", c.buurt());
        } else if (command instanceof MoveBorder c) {
            put(fields, "move-border", "line", Shapes.text(c.line()), "reach", c.reach());
        } else if (command instanceof SplitBuurt c) {
            put(fields, "split", "buurt", c.buurt(), "line", Shapes.text(c.line()), "code", c.code(), "naam", c.naam());
        } else if (command instanceof MergeBuurten c) {
            put(fields, "merge", "van", c.van(), "in", c.in());
        } else if (command instanceof CreateBuurt c) {
            put(fields, "create", "code", c.code(), "naam", c.naam(), "wijk", c.wijk());
            fields.put("region", Shapes.text(c.region()));
        } else if (command instanceof DeleteArea c) {
            put(fields, "delete", "code", c.code());
        } else if (command instanceof RenameArea c) {
            put(fields, "rename", "code", c.code(), "naam", c.naam());
        } else if (command instanceof RecodeBuurt c) {
            put(fields, "recode", "van", c.van(), "naar", c.naar());
        } else if (command instanceof MoveToWijk c) {
            put(fields, "move-to-wijk", "buurt", c.buurt(), "wijk", c.wijk());
        } else if (command instanceof CreateWijk c) {
            put(fields, "create-wijk", "code", c.code(), "naam", c.naam());
        } else if (command instanceof LockBuurten c) {
            String codes = c.buurten().stream().map(AreaCode::text).collect(Collectors.joining(","));
            put(fields, c.slot() ? "lock" : "unlock", "buurten", codes);
        } else if (command instanceof SetBesluit c) {
            LocalDate day = c.besluit().ingang();
            put(
                    fields,
                    "besluit",
                    "ingang",
                    day == null ? "" : day,
                    "nummer",
                    c.besluit().nummer());
        } else {
            throw new IllegalArgumentException("no text for " + command);
        }
        return fields;
    }

    /** The command with those fields; throws PlanRefused for an unknown type and for a field that is missing or wrong. */
    public static PlanCommand read(Map<String, String> given) {
        CommandFields f = new CommandFields(given);
        String type = f.text("type");
        return switch (type) {
            case "assign" -> new AssignRegion(Shapes.read(f.text("region")), f.code("buurt"));
            case "move-border" -> new MoveBorder(Shapes.line(Shapes.read(f.text("line"))), f.number("reach"));
            case "split" ->
                new SplitBuurt(
                        f.code("buurt"), Shapes.line(Shapes.read(f.text("line"))), f.code("code"), f.text("naam"));
            case "merge" -> new MergeBuurten(f.code("van"), f.code("in"));
            case "create" ->
                new CreateBuurt(f.code("code"), f.text("naam"), f.code("wijk"), Shapes.read(f.text("region")));
            case "delete" -> new DeleteArea(f.code("code"));
            case "rename" -> new RenameArea(f.code("code"), f.text("naam"));
            case "recode" -> new RecodeBuurt(f.code("van"), f.code("naar"));
            case "move-to-wijk" -> new MoveToWijk(f.code("buurt"), f.code("wijk"));
            case "create-wijk" -> new CreateWijk(f.code("code"), f.text("naam"));
            case "lock", "unlock" -> new LockBuurten(f.codes("buurten"), type.equals("lock"));
            case "besluit" -> new SetBesluit(new Besluit(f.day("ingang"), f.text("nummer")));
            default -> throw wrong("type", type);
        };
    }

    private static void put(SortedMap<String, String> fields, String type, Object... pairs) {
        fields.put("type", type);
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i].toString(), pairs[i + 1].toString());
    }

    private String text(String name) {
        String value = fields.get(name);
        if (value == null) throw wrong(name, null);
        return value;
    }

    private AreaCode code(String name) {
        return AreaCode.find(text(name)).orElseThrow(() -> wrong(name, text(name)));
    }

    private Set<AreaCode> codes(String name) {
        Set<AreaCode> codes = new TreeSet<>();
        // none would be a command that its log could not be read back with
        for (String part : text(name).split(",", -1))
            codes.add(AreaCode.find(part).orElseThrow(() -> wrong(name, part)));
        return codes;
    }

    private double number(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw wrong(name, text(name));
        }
    }

    private LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, text(name));
        }
    }

    private static PlanRefused wrong(String name, String value) {
        return new PlanRefused(PlanRefused.Reason.FIELD_MISSING, "field " + name + " is " + value);
    }
}
