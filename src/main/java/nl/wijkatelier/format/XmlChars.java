package nl.wijkatelier.format;

/** The characters that XML 1.0 allows (W3C, production 2 "Char"). */
public final class XmlChars {
    private XmlChars() {}

    /** The text without what no XML document may hold, not even escaped: most control characters, halves of surrogate pairs, U+FFFE, U+FFFF. */
    public static String allowed(String text) {
        if (text.codePoints().allMatch(XmlChars::allowed)) return text;
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlChars::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
