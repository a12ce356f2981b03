package nl.wijkatelier.engine.render;

/**
 * Size of the samples of a legend, in pixels at a pixel ratio of 1.
 *
 * @param width 4 to {@link #MOST}
 * @param height 4 to {@link #MOST}
 */
public record LegendSample(int width, int height) {
    /** The largest width and height. */
    public static final int MOST = 400;

    public static final LegendSample STANDARD = new LegendSample(LegendPen.SAMPLE_WIDTH, LegendPen.SAMPLE_HEIGHT);

    public LegendSample {
        if (width < 4 || width > MOST || height < 4 || height > MOST)
            throw new IllegalArgumentException("sample of " + width + " x " + height);
    }

    /** Height of a line with such a sample. */
    int line() {
        return Math.max(LegendPen.LINE, height + LegendPen.LINE - LegendPen.SAMPLE_HEIGHT);
    }
}
