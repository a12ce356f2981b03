package nl.wijkatelier.ingest;

/**
 * Gives the same String for the same characters where it was seen lately: register files repeat themselves, and a String
 * that need not be made costs nothing. Not thread-safe.
 */
final class TextPool {
    private static final int SIZE = 4096;
    private static final int LONGEST = 64;
    private final String[] pool = new String[SIZE];

    String text(char[] chars, int from, int to) {
        int length = to - from;
        if (length == 0) return "";
        if (length > LONGEST) return new String(chars, from, length);
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + chars[i];
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        String known = pool[slot];
        if (known != null && same(known, chars, from, length)) return known;
        return pool[slot] = new String(chars, from, length);
    }

    private static boolean same(String known, char[] chars, int from, int length) {
        if (known.length() != length) return false;
        for (int i = 0; i < length; i++) if (known.charAt(i) != chars[from + i]) return false;
        return true;
    }
}
