package nl.wijkatelier.wms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parameters of a request, their names case-blind (WMS 1.3.0, 6.8.1). Of a name that is given twice the first counts. */
final class Parameters {
    private static final int MAX_LENGTH = 20_000;

    private final Map<String, String> byName = new TreeMap<>();
    private final boolean lenient;

    /** Throws {@link ServiceException} for a value of unreasonable length. */
    Parameters(Map<String, String[]> query) {
        lenient = false;
        query.forEach((name, values) -> {
            if (values.length == 0) return;
            if (values[0].length() > MAX_LENGTH) throw ServiceException.of("weigering.lang", name);
            byName.putIfAbsent(name.toUpperCase(Locale.ROOT), values[0].strip());
        });
    }

    private Parameters(Map<String, String> byName, boolean lenient) {
        this.byName.putAll(byName);
        this.lenient = lenient;
    }

    /** The same with another value of a name of capitals. */
    Parameters with(String name, String value) {
        Parameters changed = new Parameters(byName, lenient);
        changed.byName.put(name, value);
        return changed;
    }

    /** The same, read leniently or not. */
    Parameters lenient(boolean wanted) {
        return wanted == lenient ? this : new Parameters(byName, wanted);
    }

    /** Whether small mistakes of clients are served. */
    boolean lenient() {
        return lenient;
    }

    /** The value, or empty where the name is not given or its value is blank. */
    Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(name)).filter(value -> !value.isEmpty());
    }

    /** Whether the name is given, be it with an empty value. */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The value. Throws {@link ServiceException} where there is none. */
    String get(String name) {
        return find(name).orElseThrow(() -> ServiceException.of("weigering.ontbreekt", name));
    }

    int getInt(String name) {
        try {
            return Integer.parseInt(get(name));
        } catch (NumberFormatException e) {
            throw ServiceException.of("weigering.geheel", name, get(name));
        }
    }

    boolean flag(String name) {
        return find(name).map(value -> value.equalsIgnoreCase("true")).orElse(false);
    }

    /** All of them in one fixed order, by which equal requests are known. */
    String canonical() {
        return byName.toString();
    }
}
