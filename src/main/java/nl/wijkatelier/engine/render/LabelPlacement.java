package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.wijkatelier.engine.style.Symbolizer;

/**
 * Decides which labels are shown, so that none overlap, none repeats close by, and tiles agree without knowing each other.
 *
 * <p>Among labels in conflict the one of the higher group wins, then the longer text, then a fixed order. Two rounds: a label
 * that beats all its rivals is shown and puts them out; then the same among those that are left. So the decision on a label
 * depends on labels at most two conflicts away, and every picture considers those within {@link #REACH}. For one thread.
 */
public final class LabelPlacement {
    /** How far around a picture labels are considered, in pixels of 0.28 mm. */
    static final double REACH = 420;

    /** A text is not repeated within this distance, in pixels of 0.28 mm. */
    private static final double REPEAT = 150;

    private static final int ROUNDS = 2;
    /** Height of the box around a text, in em. */
    private static final double HEIGHT = 0.95;

    private static final double PADDING = 1.5;

    private static final Comparator<PlacedLabel> ORDER = Comparator.comparingInt(PlacedLabel::group)
            .reversed()
            .thenComparing(label -> -label.text().length())
            .thenComparing(PlacedLabel::text)
            .thenComparing(PlacedLabel::x)
            .thenComparing(PlacedLabel::y);

    private final Viewport view;
    private final Pens pens;
    private final List<PlacedLabel> candidates = new ArrayList<>();
    private int base;

    LabelPlacement(Viewport view) {
        this.view = view;
        this.pens = new Pens(view);
    }

    /** The group of a rule's labels: those of later layers win, and within a layer those of earlier rules. */
    int nextGroup(int rule) {
        if (rule == 0) base += 1000;
        return base - rule;
    }

    /** @param degrees rotation on the ground, anticlockwise from east */
    void offer(int group, Symbolizer.Label style, String text, double x, double y, double degrees) {
        if (text.isBlank() || !Double.isFinite(x) || !Double.isFinite(y)) return;
        double size = pens.pixels(style.size());
        double halo = pens.pixels(style.halo());
        double around = halo + PADDING * view.pixelRatio();
        double width = Typeface.of(style.weight(), style.italic()).width(text) * size;
        candidates.add(new PlacedLabel(
                group,
                style,
                text,
                x,
                y,
                upright(degrees),
                size,
                halo,
                width / 2 + around,
                size * HEIGHT / 2 + around));
    }

    private static double upright(double degrees) {
        double angle = Math.IEEEremainder(-Math.toRadians(degrees), Math.PI);
        return Math.abs(angle) > Math.PI / 2 - 1e-6 ? -Math.PI / 2 : angle;
    }

    /** The labels that are shown and touch the picture. */
    List<PlacedLabel> placed() {
        candidates.sort(Comparator.comparingDouble(PlacedLabel::x));
        int[][] rivals = rivals();
        boolean[] out = new boolean[candidates.size()];
        boolean[] shown = new boolean[candidates.size()];
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] winners = new boolean[candidates.size()];
            for (int i = 0; i < rivals.length; i++) winners[i] = !out[i] && !shown[i] && wins(i, rivals[i], out);
            for (int i = 0; i < rivals.length; i++)
                if (winners[i]) {
                    shown[i] = true;
                    for (int rival : rivals[i]) out[rival] = true;
                }
        }
        List<PlacedLabel> placed = new ArrayList<>();
        for (int i = 0; i < shown.length; i++)
            if (shown[i] && touches(candidates.get(i))) placed.add(candidates.get(i));
        placed.sort(ORDER.reversed());
        return placed;
    }

    private boolean wins(int i, int[] rivals, boolean[] out) {
        for (int rival : rivals)
            if (!out[rival] && ORDER.compare(candidates.get(i), candidates.get(rival)) > 0) return false;
        return true;
    }

    private int[][] rivals() {
        double widest = 0;
        for (PlacedLabel label : candidates) widest = Math.max(widest, label.reachX());
        double repeat = REPEAT * view.pixelRatio();
        double window = Math.max(repeat, 2 * widest);
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) found.add(new ArrayList<>(2));
        for (int i = 0; i < candidates.size(); i++)
            for (int j = i + 1;
                    j < candidates.size()
                            && candidates.get(j).x() - candidates.get(i).x() < window;
                    j++)
                if (conflict(candidates.get(i), candidates.get(j), repeat)) {
                    found.get(i).add(j);
                    found.get(j).add(i);
                }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static boolean conflict(PlacedLabel a, PlacedLabel b, double repeat) {
        if (a.overlaps(b)) return true;
        return a.text().length() > 4 && a.text().equals(b.text()) && Math.hypot(a.x() - b.x(), a.y() - b.y()) < repeat;
    }

    private boolean touches(PlacedLabel label) {
        return label.x() + label.reachX() > 0
                && label.y() + label.reachY() > 0
                && label.x() - label.reachX() < view.width()
                && label.y() - label.reachY() < view.height();
    }
}
