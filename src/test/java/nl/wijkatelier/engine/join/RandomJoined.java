package nl.wijkatelier.engine.join;

import nl.wijkatelier.domain.port.Progress;

/** A joined region of seeded registers, with the whole catalogue of indicators. */
public final class RandomJoined {
    private RandomJoined() {}

    public static JoinedRegion of(long seed, int objects) {
        RandomRegisters registers = new RandomRegisters(seed, objects);
        return RegionJoin.join(registers, registers, IndicatorCatalogue.load(), "versie " + seed, true, Progress.NONE);
    }
}
