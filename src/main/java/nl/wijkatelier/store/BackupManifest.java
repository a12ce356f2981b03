package nl.wijkatelier.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param notes such as the numbers of the keys that its records need
 */
record BackupManifest(Map<String, String> notes, List<Part> parts) {
    static final String ENTRY = "inhoud.txt";
    static final String SCHEMA = "schema";
    static final String PEOPLE = "sleutel-personen";
    private static final String FIRST = "wijkatelier-reservekopie 1";

    /** A table with its rows and the SHA-256 of its bytes. */
    record Part(String table, long rows, String sha256) {}

    String text() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        new TreeMap<>(notes)
                .forEach((name, value) -> text.append("noot ")
                        .append(name)
                        .append(' ')
                        .append(value)
                        .append('\n'));
        for (Part part : parts)
            text.append("tabel ")
                    .append(part.table())
                    .append(' ')
                    .append(part.rows())
                    .append(' ')
                    .append(part.sha256())
                    .append('\n');
        return text.toString();
    }

    static BackupManifest read(String text) {
        Map<String, String> notes = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        String[] lines = text.split("\n");
        if (!lines[0].equals(FIRST)) throw new StoreFailure("Dit is geen reservekopie die dit programma kent.");
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split(" ", -1);
            if (words[0].equals("noot") && words.length == 3) notes.put(words[1], words[2]);
            else if (words[0].equals("tabel") && words.length == 4)
                parts.add(new Part(words[1], Long.parseLong(words[2]), words[3]));
            else throw new StoreFailure("De inhoudsopgave van de reservekopie is beschadigd op regel " + (i + 1) + ".");
        }
        return new BackupManifest(notes, parts);
    }
}
