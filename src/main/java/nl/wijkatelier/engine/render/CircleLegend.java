package nl.wijkatelier.engine.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkatelier.domain.classify.Classifier;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.Style;

/**
 * The legend of a count: circles one in the other, as large as those on the map, with the numbers that they stand for. Where
 * their colours tell something, as of a difference, a line for each class follows.
 */
public final class CircleLegend {
    /** Parts of the highest number that the smaller circles stand for, about; as many as leave room for each other's number. */
    private static final double[] PARTS = {1, 1 / 4.0, 1 / 10.0, 1 / 20.0, 1 / 50.0};

    private static final int MOST_RINGS = 3;

    private static final int RINGS = (int) (2 * AreaClasses.MAX_RADIUS) + 12;

    private CircleLegend() {}

    /** Height in pixels at a pixel ratio of 1 of a legend with so many lines below the circles. */
    public static int height(boolean subtitle, int lines) {
        return LegendPainter.height(subtitle, lines) + RINGS;
    }

    /**
     * Paints a legend.
     *
     * @param classes of a figure that is shown by circles
     * @param shared the style that draws areas without numbers
     * @param background RGB, or null for a transparent one
     */
    public static BufferedImage paint(AreaClasses classes, Style shared, double pixelRatio, Integer background) {
        return paint(classes, Legend.of(classes, shared), pixelRatio, background);
    }

    /**
     * The same in other words.
     *
     * @param whole of the classes, each of its lines in its place
     */
    public static BufferedImage paint(AreaClasses classes, Legend whole, double pixelRatio, Integer background) {
        int n = classes.classes().size();
        boolean colored = classes.rule().middle() != null;
        List<Legend.Entry> lines = new ArrayList<>();
        for (int i = 0; i < whole.entries().size(); i++) {
            Legend.Entry entry = whole.entries().get(i);
            if (i >= n) lines.add(entry);
            else if (colored) lines.add(Legend.Entry.of(entry.text(), Legend.fill(entry.color()), entry.count()));
        }
        boolean subtitle = !whole.subtitle().isEmpty();
        int height = height(subtitle, lines.size());
        return LegendPen.picture(LegendPainter.WIDTH, height, pixelRatio, background, pen -> {
            double y = pen.heading(whole.title(), whole.subtitle());
            int color = colored ? LegendPen.MUTED | 0xFF000000 : AreaClasses.CIRCLE_COLOR;
            rings(pen, classes, whole.language(), y + RINGS - 6, color);
            pen.entries(lines, whole.language(), y + RINGS);
        });
    }

    private static void rings(LegendPen pen, AreaClasses classes, Locale language, double bottom, int color) {
        Numbers numbers = new Numbers(classes.indicator().decimalen(), language);
        for (double number : numbers(classes)) pen.ring(classes.radius(number), bottom, color, numbers.text(number));
    }

    /** The numbers that circles stand for, falling: their texts, at the tops of the circles, lie apart. */
    static List<Double> numbers(AreaClasses classes) {
        double highest = classes.highest();
        double smallest = Math.pow(10, -classes.indicator().decimalen());
        List<Double> shown = new ArrayList<>();
        double above = Double.POSITIVE_INFINITY;
        for (double part : PARTS) {
            double number = part == 1 ? highest : Classifier.rounded(highest * part);
            double top = 2 * classes.radius(number);
            if (number < smallest || shown.size() == MOST_RINGS || above - top < LegendPen.SMALL + 2) continue;
            shown.add(number);
            above = top;
        }
        return shown;
    }
}
