package nl.wijkatelier.engine.style;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkatelier.domain.classify.Breaks;
import nl.wijkatelier.domain.classify.Method;

/** Reads how values are put into classes from the parameters of a request; the WMS and the API have the same ones. */
public final class ClassRuleReader {
    private final Ramps ramps;
    private final Function<String, Optional<String>> parameters;

    /** @param parameters the value of a name of small letters, empty where it is not given */
    public ClassRuleReader(Ramps ramps, Function<String, Optional<String>> parameters) {
        this.ramps = ramps;
        this.parameters = parameters;
    }

    /**
     * The rule of {@code classes}, {@code ramp}, {@code breaks}, {@code middle} and {@code frozen}.
     *
     * @throws IllegalArgumentException with the parameter's name and what is wrong, in Dutch
     */
    public ClassRule read(Method method) {
        ClassRule standard = ClassRule.standard(ramps);
        Ramp ramp = named("ramp", this::ramp).orElse(standard.ramp());
        int classes = named("classes", ClassRuleReader::whole).orElse(standard.classes());
        Breaks manual = named("breaks", ClassRuleReader::breaks).orElse(null);
        Frozen frozen = named("frozen", Frozen::parse).orElse(Frozen.NONE);
        ClassRule rule = checked(
                manual == null ? "classes" : "breaks",
                () -> new ClassRule(method, classes, ramp, manual, null, frozen));
        return named("middle", ClassRuleReader::number)
                .map(middle -> rule.centred(middle, ramps))
                .orElse(rule);
    }

    private <T> Optional<T> named(String name, Function<String, T> reader) {
        return parameters.apply(name).map(text -> checked(name, () -> reader.apply(text)));
    }

    private static <T> T checked(String name, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(name + ": " + wrong.getMessage(), wrong);
        }
    }

    private Ramp ramp(String name) {
        return ramps.find(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' bestaat niet"));
    }

    private static int whole(String text) {
        if (!text.matches("\\d{1,4}")) throw new IllegalArgumentException("'" + text + "' is geen geheel getal");
        return Integer.parseInt(text);
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (Math.abs(value) < 1e15) return value;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is geen getal", e);
        }
        throw new IllegalArgumentException("'" + text + "' is geen mogelijk getal");
    }

    private static Breaks breaks(String text) {
        double[] bounds = Arrays.stream(text.split(",", 20))
                .map(String::strip)
                .mapToDouble(ClassRuleReader::number)
                .toArray();
        // the last may be there twice, as in the classes that the service itself finds: a class of that one number
        for (int i = 1; i < bounds.length; i++)
            if (!(bounds[i] > bounds[i - 1] || i == bounds.length - 1 && bounds[i] == bounds[i - 1]))
                throw new IllegalArgumentException("'" + text + "' loopt niet op van klein naar groot");
        if (bounds.length < 2) throw new IllegalArgumentException("'" + text + "' heeft geen twee grenzen");
        return Breaks.of(bounds);
    }
}
