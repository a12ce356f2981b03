package nl.wijkatelier.engine.render;

import java.awt.image.BufferedImage;
import java.util.Locale;
import nl.wijkatelier.engine.style.AreaClasses;
import nl.wijkatelier.engine.style.BivariateClasses;
import nl.wijkatelier.engine.style.BivariateRamp;
import nl.wijkatelier.engine.style.Style;

/**
 * The legend of two figures at once: a square of nine colours, the first figure rising to the right, the second one upwards, with
 * the bounds of their classes along it and the number of areas in each colour.
 */
public final class BivariateLegend {
    private static final int SIDE = BivariateRamp.SIDE;
    private static final int CELL_WIDTH = 56;
    private static final int CELL_HEIGHT = 30;
    private static final int LEFT = 84;
    private static final int TOP = 78;

    private BivariateLegend() {}

    /** The lines of areas without numbers, as the shared style draws them. */
    public static Legend missing(BivariateClasses classes, Style shared) {
        return new Legend("", "", Legend.missing(classes.missing(), shared));
    }

    /**
     * Paints a legend.
     *
     * @param across title and unit of the first figure
     * @param up title and unit of the second one
     * @param missing lines of areas without numbers
     * @param background RGB, or null for a transparent one
     */
    public static BufferedImage paint(
            BivariateClasses classes, Legend across, Legend up, Legend missing, double pixelRatio, Integer background) {
        int grid = TOP + SIDE * CELL_HEIGHT;
        int height = grid + 44 + LegendPen.LINE * missing.entries().size();
        return LegendPen.picture(LegendPainter.WIDTH, height, pixelRatio, background, pen -> {
            AreaClasses x = classes.first();
            AreaClasses y = classes.second();
            pen.title("→ " + across.title(), LegendPen.MARGIN + 13);
            pen.small(across.subtitle(), LegendPen.MARGIN + 18, LegendPen.MARGIN + 27);
            pen.title("↑ " + up.title(), LegendPen.MARGIN + 44);
            pen.small(up.subtitle(), LegendPen.MARGIN + 18, LegendPen.MARGIN + 58);
            Numbers numbers = new Numbers(0, across.language());
            int[] colors = classes.colors();
            int[] counts = classes.counts();
            for (int row = 0; row < SIDE; row++)
                for (int column = 0; column < SIDE; column++) {
                    int at = SIDE * row + column;
                    double left = LEFT + CELL_WIDTH * column;
                    double top = grid - CELL_HEIGHT * (row + 1);
                    pen.cell(left, top, CELL_WIDTH - 2, CELL_HEIGHT - 2, colors[at]);
                    pen.count(
                            numbers.text(counts[at]),
                            left + CELL_WIDTH / 2.0 - 1,
                            top + CELL_HEIGHT / 2.0 + 3,
                            colors[at]);
                }
            bounds(pen, x, across.language(), grid, true);
            bounds(pen, y, up.language(), grid, false);
            pen.entries(missing.entries(), missing.language(), grid + 34);
        });
    }

    /** The bounds between and beside the classes, where there are three. */
    private static void bounds(LegendPen pen, AreaClasses figure, Locale language, int grid, boolean across) {
        Numbers numbers = new Numbers(figure.indicator().decimalen(), language);
        int n = figure.classes().size();
        for (int i = 0; i <= n; i++) {
            double bound = i < n
                    ? figure.classes().get(i).from()
                    : n == 0 ? Double.NaN : figure.classes().get(n - 1).to();
            if (Double.isNaN(bound)) return;
            double place = (double) SIDE * i / n;
            if (across) pen.smallRound(numbers.bound(bound), LEFT - 1 + CELL_WIDTH * place, grid + 14);
            else pen.smallBefore(numbers.bound(bound), LEFT - 8, grid + 3 - CELL_HEIGHT * place);
        }
    }
}
