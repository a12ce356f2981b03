package nl.wijkatelier.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkatelier.domain.plan.CommandFields;
import nl.wijkatelier.domain.plan.PlanEntry;

/** The commands of a log that count: those that were not undone, oldest first, in Dutch sentences. */
final class EffectiveCommands {
    private EffectiveCommands() {}

    static List<PlanEntry> of(List<PlanEntry> log) {
        List<PlanEntry> done = new ArrayList<>();
        List<PlanEntry> undone = new ArrayList<>();
        for (PlanEntry entry : log)
            switch (entry.kind()) {
                case COMMAND -> {
                    done.add(entry);
                    undone.clear();
                }
                case UNDO -> undone.add(done.remove(done.size() - 1));
                case REDO -> done.add(undone.remove(undone.size() - 1));
            }
        return done;
    }

    /** What the command does and, after a colon, the reason that was given. Empty for what leaves the division as it is. */
    static String sentence(PlanEntry entry) {
        Map<String, String> f = CommandFields.of(entry.command());
        String what = switch (f.get("type")) {
            case "assign" -> "Grond toegevoegd aan " + f.get("buurt");
            case "move-border" -> "Grens tussen buurten verlegd";
            case "split" -> f.get("buurt") + " gesplitst; het nieuwe deel is " + f.get("code") + " " + f.get("naam");
            case "merge" -> f.get("van") + " samengevoegd met " + f.get("in");
            case "create" -> "Buurt " + f.get("code") + " " + f.get("naam") + " gemaakt in wijk " + f.get("wijk");
            case "delete" -> f.get("code") + " opgeheven";
            case "rename" -> f.get("code") + " heet voortaan " + f.get("naam");
            case "recode" -> f.get("van") + " krijgt de code " + f.get("naar");
            case "move-to-wijk" -> f.get("buurt") + " hoort voortaan bij wijk " + f.get("wijk");
            case "create-wijk" -> "Wijk " + f.get("code") + " " + f.get("naam") + " gemaakt";
            default -> "";
        };
        if (what.isEmpty()) return "";
        return entry.reason().isBlank()
                ? what + "."
                : what + ": " + entry.reason().strip();
    }
}
