package nl.wijkatelier.engine.render;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Labels that a picture considers at most: the largest with the densest house numbers has fewer. */
    private static final int MOST = 20_000;

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
        if (candidates.size() >= MOST || text.isBlank() || !Double.isFinite(x) || !Double.isFinite(y)) return;
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

    /**
     * The labels that are shown and touch the picture.
     *
     * @param check throws when nobody waits any more
     */
    List<PlacedLabel> placed(Runnable check) {
        candidates.sort(Comparator.comparingDouble(PlacedLabel::x));
        int n = candidates.size();
        int[] rank = ranks();
        boolean[] out = new boolean[n];
        boolean[] shown = new boolean[n];
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] beaten = new boolean[n];
            rivals(check, (a, b) -> {
                if (!out[a] && !out[b]) beaten[rank[a] > rank[b] ? a : b] = true;
            });
            boolean[] wins = new boolean[n];
            for (int i = 0; i < n; i++) wins[i] = !out[i] && !shown[i] && !beaten[i];
            rivals(check, (a, b) -> {
                out[a] |= wins[b];
                out[b] |= wins[a];
            });
            for (int i = 0; i < n; i++) shown[i] |= wins[i];
        }
        List<PlacedLabel> placed = new ArrayList<>();
        for (int i = 0; i < n; i++) if (shown[i] && touches(candidates.get(i))) placed.add(candidates.get(i));
        placed.sort(ORDER.reversed());
        return placed;
    }

    /** The place of each candidate among all, the one that wins first. */
    private int[] ranks() {
        Integer[] order = new Integer[candidates.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(candidates::get, ORDER));
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) rank[order[i]] = i;
        return rank;
    }

    private interface Pair {
        void of(int a, int b);
    }

    /** Goes through all pairs in conflict anew each time: where nearly all are, they are too many to be kept. */
    private void rivals(Runnable check, Pair pair) {
        int n = candidates.size();
        double[] wide = candidates.stream().mapToDouble(PlacedLabel::reachX).toArray();
        double[] high = candidates.stream().mapToDouble(PlacedLabel::reachY).toArray();
        double repeat = REPEAT * view.pixelRatio();
        double window = Math.max(repeat, 2 * Arrays.stream(wide).max().orElse(0));
        for (int i = 0; i < n; i++) {
            check.run();
            PlacedLabel a = candidates.get(i);
            for (int j = i + 1; j < n; j++) {
                PlacedLabel b = candidates.get(j);
                double apart = b.x() - a.x();
                if (apart >= window) break;
                boolean near = apart < wide[i] + wide[j] && Math.abs(b.y() - a.y()) < high[i] + high[j];
                boolean level = a.angle() == 0 && b.angle() == 0;
                if (near && (level || a.overlaps(b)) || apart < repeat && repeats(a, b, repeat)) pair.of(i, j);
            }
        }
    }

    private static boolean repeats(PlacedLabel a, PlacedLabel b, double distance) {
        return a.text().length() > 4
                && a.text().equals(b.text())
                && Math.hypot(a.x() - b.x(), a.y() - b.y()) < distance;
    }

    private boolean touches(PlacedLabel label) {
        return label.x() + label.reachX() > 0
                && label.y() + label.reachY() > 0
                && label.x() - label.reachX() < view.width()
                && label.y() - label.reachY() < view.height();
    }
}
