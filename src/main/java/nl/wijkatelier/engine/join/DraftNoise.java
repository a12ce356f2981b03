package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.disclosure.Noise;

/**
 * What figures about people get besides their rules as long as a division is a draft.
 *
 * @param counts noise of counts; null for none
 * @param blur share by which means of amounts are moved at most
 */
record DraftNoise(Noise counts, double blur) {
    static final DraftNoise NONE = new DraftNoise(null, 0);

    DraftNoise {
        if (!(blur >= 0 && blur < 0.5)) throw new IllegalArgumentException(blur + " ligt niet tussen 0 en 0,5");
    }
}
