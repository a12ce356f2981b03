package nl.wijkatelier.engine.image;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;

/** Reduces colours by cutting the box of colours with the most weighted spread at its mean, again and again. */
final class MedianCut {
    private static final int[] SHIFTS = {24, 16, 8, 0};

    private final int[] colors;
    private final int[] counts;

    private record Box(int from, int to, int shift, double spread, double mean) {}

    MedianCut(int[] pixels) {
        Int2IntOpenHashMap histogram = new Int2IntOpenHashMap();
        for (int pixel : pixels) histogram.addTo(pixel, 1);
        colors = histogram.keySet().toIntArray();
        IntArrays.quickSort(colors);
        counts = new int[colors.length];
        for (int i = 0; i < colors.length; i++) counts[i] = histogram.get(colors[i]);
    }

    /** The colours that are left; {@code index} gets, for each colour of the picture, the one that stands for it. */
    int[] reduce(int max, Int2IntOpenHashMap index) {
        List<Box> boxes = new ArrayList<>();
        boxes.add(box(0, colors.length));
        while (boxes.size() < max) {
            int widest = 0;
            for (int i = 1; i < boxes.size(); i++)
                if (boxes.get(i).spread() > boxes.get(widest).spread()) widest = i;
            Box box = boxes.get(widest);
            if (box.spread() == 0) break;
            int cut = split(box);
            boxes.set(widest, box(box.from(), cut));
            boxes.add(box(cut, box.to()));
        }
        int[] reduced = new int[boxes.size()];
        for (int b = 0; b < reduced.length; b++) {
            reduced[b] = average(boxes.get(b));
            for (int i = boxes.get(b).from(); i < boxes.get(b).to(); i++) index.put(colors[i], b);
        }
        return reduced;
    }

    private Box box(int from, int to) {
        Box best = null;
        for (int shift : SHIFTS) {
            double n = 0;
            double sum = 0;
            double squares = 0;
            for (int i = from; i < to; i++) {
                int v = colors[i] >>> shift & 255;
                n += counts[i];
                sum += (double) counts[i] * v;
                squares += (double) counts[i] * v * v;
            }
            double spread = to - from < 2 ? 0 : Math.max(0, squares - sum * sum / n);
            if (best == null || spread > best.spread()) best = new Box(from, to, shift, spread, sum / n);
        }
        return best;
    }

    /** Moves the colours up to the mean to the front and gives where the others begin; both sides keep one. */
    private int split(Box box) {
        int cut = box.from();
        for (int i = box.from(); i < box.to(); i++)
            if ((colors[i] >>> box.shift() & 255) <= box.mean()) {
                int color = colors[i];
                int count = counts[i];
                colors[i] = colors[cut];
                counts[i] = counts[cut];
                colors[cut] = color;
                counts[cut++] = count;
            }
        return Math.max(box.from() + 1, Math.min(box.to() - 1, cut));
    }

    private int average(Box box) {
        long n = 0;
        long[] sums = new long[SHIFTS.length];
        for (int i = box.from(); i < box.to(); i++) {
            n += counts[i];
            for (int c = 0; c < SHIFTS.length; c++) sums[c] += (long) counts[i] * (colors[i] >>> SHIFTS[c] & 255);
        }
        int argb = 0;
        for (int c = 0; c < SHIFTS.length; c++) argb |= (int) ((sums[c] + n / 2) / n) << SHIFTS[c];
        return argb;
    }
}
