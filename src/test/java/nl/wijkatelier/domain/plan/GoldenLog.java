package nl.wijkatelier.domain.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A log with all that is kept of its plan, as a text in {@code src/test/resources/plans}: what it began with, then per entry its kind, the digest of
 * the state after it, what it changed and the fields of its command; at last the snapshots. Bytes are in base 64.
 */
record GoldenLog(
        PlanOrigin origin,
        List<PlanEntry> entries,
        SortedMap<Integer, KeptState> states,
        List<PlanSnapshot> snapshots) {
    static final Path FOLDER = Path.of("src/test/resources/plans");

    static GoldenLog of(PlanLog log, long plan) {
        List<PlanSnapshot> snapshots = new ArrayList<>();
        for (int revision : log.snapshots(plan)) snapshots.addAll(log.snapshots(plan, revision));
        return new GoldenLog(log.origin(plan).orElseThrow(), log.entries(plan), log.states(plan), snapshots);
    }

    /** The same plan in a log. */
    long into(PlanLog log) {
        PlanLog.Head head = new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME);
        long plan = log.create(head, origin, entries, states).id();
        snapshots.forEach(snapshot -> log.keepSnapshot(plan, snapshot));
        return plan;
    }

    /** The first state, without addresses. */
    PlanState first() {
        return origin.state(Addresses.woningen(new double[0], new double[0]));
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("begin " + base64(origin.bytes()) + "\n");
        for (PlanEntry entry : entries) {
            KeptState state = states.get(entry.number());
            text.append(entry.kind() + " " + state.digest() + " "
                    + (state.change() == null ? "-" : base64(state.change())) + "\n");
            if (entry.command() != null)
                CommandFields.of(entry.command())
                        .forEach((name, value) ->
                                text.append("  " + name + " " + base64(value.getBytes(StandardCharsets.UTF_8)) + "\n"));
        }
        for (PlanSnapshot one : snapshots)
            text.append("SNAPSHOT " + one.digest() + " " + one.revision() + " " + one.kind() + " " + base64(one.bytes())
                    + "\n");
        Files.writeString(file, text);
    }

    static GoldenLog read(Path file) throws IOException {
        PlanOrigin origin = null;
        List<PlanEntry> entries = new ArrayList<>();
        SortedMap<Integer, KeptState> states = new TreeMap<>();
        List<PlanSnapshot> snapshots = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            if (words[0].equals("begin")) {
                origin = PlanOrigin.read(bytes(words[1]));
            } else if (words[0].equals("SNAPSHOT")) {
                PlanSnapshot.Kind kind = PlanSnapshot.Kind.valueOf(words[3]);
                snapshots.add(new PlanSnapshot(Integer.parseInt(words[2]), kind, words[1], bytes(words[4])));
            } else {
                Map<String, String> fields = new TreeMap<>();
                for (; i + 1 < lines.size() && lines.get(i + 1).startsWith("  "); i++) {
                    String[] field = lines.get(i + 1).strip().split(" ", 2);
                    fields.put(field[0], field.length == 1 ? "" : new String(bytes(field[1]), StandardCharsets.UTF_8));
                }
                int number = entries.size() + 1;
                PlanCommand command = fields.isEmpty() ? null : CommandFields.read(fields);
                PlanEntry.Kind kind = PlanEntry.Kind.valueOf(words[0]);
                entries.add(new PlanEntry(number, kind, command, "jan", Plans.TIME, ""));
                states.put(number, new KeptState(words[1], words[2].equals("-") ? null : bytes(words[2])));
            }
        }
        return new GoldenLog(origin, entries, states, snapshots);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
