package nl.wijkatelier.app;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import nl.wijkatelier.domain.area.Indeling;
import nl.wijkatelier.domain.plan.Addresses;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.engine.pass.RegisterPass;

/** The divisions and addresses that plans begin with, the same for all of them. Thread-safe. */
final class PlanBasis implements PassTaker {
    private record Read(List<Indeling> indelingen, Addresses addresses) {}

    private final Registers registers;
    private final PerVersion<Read> memory;

    /** @param version of the store */
    PlanBasis(Registers registers, Supplier<String> version) {
        this.registers = registers;
        this.memory = new PerVersion<>(version);
    }

    @Override
    public boolean lacks(String version) {
        return !memory.has(version);
    }

    @Override
    public Runnable on(RegisterPass pass, String version) {
        pass.packAdressen();
        return () -> keep(version, pass.indelingen(), pass.packed());
    }

    /** Of a version that was read otherwise. */
    void keep(String version, List<Indeling> indelingen, Adressen adressen) {
        memory.keep(version, new Read(indelingen, Addresses.of(adressen)));
    }

    List<Indeling> indelingen() {
        return read().indelingen;
    }

    /** Throws NoSuchElementException for the id of a division that is not served. */
    Indeling indeling(String id) {
        return indelingen().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("indeling " + id + " is er niet (meer)"));
    }

    Addresses addresses() {
        return read().addresses;
    }

    private Read read() {
        return memory.get(() -> {
            RegisterPass pass = RegisterPass.over(registers);
            pass.packAdressen();
            pass.run(Progress.NONE);
            return new Read(pass.indelingen(), Addresses.of(pass.packed()));
        });
    }
}
