package nl.wijkatelier.engine.pass;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.land.Land;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Kerncijfer;
import nl.wijkatelier.domain.register.Pand;
import nl.wijkatelier.domain.register.Perceel;
import nl.wijkatelier.domain.register.Woonplaats;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;

/**
 * Reads the registers once for many takers. First the addresses, then panden, surfaces of the BGT, percelen, woonplaatsen and figures of CBS;
 * a register that nobody takes is not read. Every taker gets the objects in the order of the register, by one thread at a time, and has seen
 * all of one register before it sees the next; the takers of a register work side by side while more of it is read. They must leave the
 * objects as they are. Memory: a few hundred objects, whatever the number of takers. For one thread, and to be run once.
 */
public final class RegisterPass {
    private record BgtTaker(Supplier<Set<BgtType>> types, Consumer<? super BgtObject> taker) {}

    private final Registers registers;
    private final Land land;
    private final List<Consumer<? super Adres>> adressen = new ArrayList<>();
    private final List<Consumer<? super Pand>> panden = new ArrayList<>();
    private final List<BgtTaker> bgt = new ArrayList<>();
    private final List<Consumer<? super Perceel>> percelen = new ArrayList<>();
    private final List<Consumer<? super Woonplaats>> woonplaatsen = new ArrayList<>();
    private final List<Consumer<? super Kerncijfer>> kerncijfers = new ArrayList<>();
    private List<Indeling> indelingen;
    private Adressen.Builder packing;
    private Adressen packed;

    private RegisterPass(Registers registers, Land land) {
        this.registers = registers;
        this.land = land;
    }

    /** Over everything. */
    public static RegisterPass over(Registers registers) {
        return over(registers, Land.WHOLE);
    }

    /** Over what lies in a part of the land; woonplaatsen, divisions and figures come whole. */
    public static RegisterPass over(Registers registers, Land land) {
        return new RegisterPass(registers, land);
    }

    public void adressen(Consumer<? super Adres> taker) {
        adressen.add(taker);
    }

    public void panden(Consumer<? super Pand> taker) {
        panden.add(taker);
    }

    public void bgt(Set<BgtType> types, Consumer<? super BgtObject> taker) {
        bgt(() -> types, taker);
    }

    /** @param types asked when all panden have been handed out */
    public void bgt(Supplier<Set<BgtType>> types, Consumer<? super BgtObject> taker) {
        bgt.add(new BgtTaker(types, taker));
    }

    public void percelen(Consumer<? super Perceel> taker) {
        percelen.add(taker);
    }

    public void woonplaatsen(Consumer<? super Woonplaats> taker) {
        woonplaatsen.add(taker);
    }

    public void kerncijfers(Consumer<? super Kerncijfer> taker) {
        kerncijfers.add(taker);
    }

    /** The served divisions, read when first asked for. */
    public List<Indeling> indelingen() {
        if (indelingen == null) indelingen = registers.indelingen();
        return indelingen;
    }

    /** A box around everything that is served, as {@link Registers#bounds}. */
    public double[] bounds() {
        return registers.bounds();
    }

    /** Has the addresses packed too, for {@link #packed}. */
    public void packAdressen() {
        if (packing != null) return;
        packing = Adressen.builder();
        adressen.add(packing::add);
    }

    /** The packed addresses, once the pass has run; throws IllegalStateException before that, and where nobody asked for them. */
    public Adressen packed() {
        if (packed == null) throw new IllegalStateException("no addresses have been packed");
        return packed;
    }

    /**
     * Reads.
     *
     * @throws Progress.Cancelled when the progress says so
     */
    public void run(Progress progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> new Thread(work, "register-pass"));
        progress.begin("Gegevens lezen", -1);
        try {
            Feed feed = new Feed(workers, progress);
            feed.each(adressen, taker -> registers.adressen(land, taker));
            if (packing != null) packed = packing.build();
            packing = null;
            feed.each(
                    panden,
                    taker -> registers.panden(land, pand -> {
                        settle(pand.geometrie());
                        taker.accept(pand);
                    }));
            bgt(feed);
            feed.each(
                    percelen,
                    taker -> registers.percelen(land, perceel -> {
                        settle(perceel.geometrie());
                        taker.accept(perceel);
                    }));
            feed.each(woonplaatsen, registers::woonplaatsen);
            feed.each(kerncijfers, registers::kerncijfers);
        } finally {
            workers.shutdownNow();
            // who keeps the pass for its addresses does not keep what others gathered
            for (List<?> takers : List.of(adressen, panden, bgt, percelen, woonplaatsen, kerncijfers)) takers.clear();
        }
    }

    private void bgt(Feed feed) {
        EnumSet<BgtType> all = EnumSet.noneOf(BgtType.class);
        List<Consumer<? super BgtObject>> takers = new ArrayList<>();
        for (BgtTaker one : bgt) {
            Set<BgtType> types = Objects.requireNonNull(one.types.get(), "types");
            all.addAll(types);
            takers.add(object -> {
                if (types.contains(object.type())) one.taker.accept(object);
            });
        }
        if (all.isEmpty()) return;
        feed.each(
                takers,
                taker -> registers.bgt(land, all, object -> {
                    settle(object.geometrie());
                    taker.accept(object);
                }));
    }

    /** Geometries note their boxes when they are first asked; done before several threads may ask. */
    private static void settle(Geometry geometry) {
        geometry.apply((GeometryComponentFilter) Geometry::getEnvelopeInternal);
    }
}
