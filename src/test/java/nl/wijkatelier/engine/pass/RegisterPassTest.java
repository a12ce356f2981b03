package nl.wijkatelier.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkatelier.SampleRegisters;
import nl.wijkatelier.domain.land.Cell;
import nl.wijkatelier.domain.land.Land;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.register.Adres;
import nl.wijkatelier.domain.register.BgtObject;
import nl.wijkatelier.domain.register.BgtType;
import nl.wijkatelier.domain.register.Perceel;
import org.junit.jupiter.api.Test;

class RegisterPassTest {
    private final SampleRegisters registers = new SampleRegisters();
    private final RegisterPass pass = RegisterPass.over(registers);

    @Test
    void everyTaker_getsAllOfItsKinds_inOrder_oneRegisterAfterAnother() {
        List<Adres> adressen = new ArrayList<>();
        registers.adressen(adressen::add);
        List<Perceel> percelen = new ArrayList<>();
        registers.percelen(percelen::add);
        List<BgtObject> roads = new ArrayList<>();
        registers.bgt(Set.of(BgtType.WEGDEEL), roads::add);
        for (int i = 0; i < 3; i++) {
            List<Object> expected = new ArrayList<>(adressen);
            expected.addAll(roads);
            expected.addAll(percelen);
            List<Object> taken = new ArrayList<>();
            RegisterPass reading = RegisterPass.over(registers);
            List<BgtType> others = Collections.synchronizedList(new ArrayList<>());
            reading.percelen(taken::add);
            reading.bgt(Set.of(BgtType.WEGDEEL), taken::add);
            reading.bgt(EnumSet.of(BgtType.SPOOR, BgtType.WATERDEEL), object -> others.add(object.type()));
            reading.adressen(taken::add);
            reading.adressen(adres -> {});
            reading.run(Progress.NONE);
            assertThat(taken).isEqualTo(expected);
            assertThat(others).containsExactlyInAnyOrder(BgtType.SPOOR, BgtType.WATERDEEL);
        }
    }

    @Test
    void typesOfSurfaces_areAskedWhenAllPandenHaveBeenSeen() {
        AtomicBoolean panden = new AtomicBoolean();
        pass.panden(pand -> panden.set(true));
        List<BgtType> seen = new ArrayList<>();
        pass.bgt(() -> panden.get() ? Set.of() : Set.of(BgtType.PAND), object -> seen.add(object.type()));
        pass.run(Progress.NONE);
        assertThat(seen).isNotEmpty().containsOnly(BgtType.PAND);
    }

    @Test
    void takersOfARegister_workSideBySide() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger met = new AtomicInteger();
        if (Runtime.getRuntime().availableProcessors() < 2) return;
        for (int i = 0; i < 2; i++)
            pass.adressen(adres -> {
                both.countDown();
                try {
                    if (both.await(1, TimeUnit.MINUTES)) met.incrementAndGet();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        pass.run(Progress.NONE);
        assertThat(both.await(0, TimeUnit.SECONDS)).isTrue();
        assertThat(met.get()).isPositive();
    }

    @Test
    void packed_onlyWhereSomebodyAsked_onceForAll() {
        assertThatThrownBy(pass::packed).isInstanceOf(IllegalStateException.class);
        pass.packAdressen();
        pass.packAdressen();
        pass.run(Progress.NONE);
        assertThat(pass.packed().size()).isEqualTo(76).isEqualTo(count());
    }

    private int count() {
        AtomicInteger count = new AtomicInteger();
        registers.adressen(adres -> count.incrementAndGet());
        return count.get();
    }

    @Test
    void partOfTheLand_restIsNotHandedOut() {
        Adres first = first();
        Cell cell = Cell.of(first.x(), first.y());
        RegisterPass part = RegisterPass.over(registers, Land.of(List.of(cell)));
        List<Adres> here = new ArrayList<>();
        part.adressen(here::add);
        RegisterPass nowhere = RegisterPass.over(registers, Land.of(List.of(new Cell(cell.column() + 50, cell.row()))));
        nowhere.adressen(adres -> {
            throw new AssertionError(adres);
        });
        nowhere.bgt(EnumSet.allOf(BgtType.class), object -> {
            throw new AssertionError(object);
        });
        part.run(Progress.NONE);
        nowhere.run(Progress.NONE);
        assertThat(here)
                .contains(first)
                .allMatch(adres -> Cell.of(adres.x(), adres.y()).equals(cell));
    }

    private Adres first() {
        List<Adres> all = new ArrayList<>();
        registers.adressen(all::add);
        return all.get(0);
    }

    @Test
    void aTakerThatFails_endsTheReading_withItsOwnFailure() {
        AtomicInteger after = new AtomicInteger();
        pass.adressen(adres -> {
            throw new IllegalStateException("vol");
        });
        pass.percelen(perceel -> after.incrementAndGet());
        assertThatThrownBy(() -> pass.run(Progress.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("vol");
        assertThat(after).hasValue(0);
    }

    @Test
    void cancelled_stopsBeforeTheNextRegister() {
        Progress cancelled = new Progress() {
            @Override
            public void begin(String stage, long steps) {}

            @Override
            public void advance(long steps) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        pass.adressen(adres -> {
            throw new AssertionError(adres);
        });
        assertThatExceptionOfType(Progress.Cancelled.class).isThrownBy(() -> pass.run(cancelled));
    }
}
