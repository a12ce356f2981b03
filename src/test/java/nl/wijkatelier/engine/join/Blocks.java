package nl.wijkatelier.engine.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.wijkatelier.domain.port.DraftBlocks;
import nl.wijkatelier.domain.port.Progress;
import nl.wijkatelier.domain.port.Registers;
import nl.wijkatelier.domain.register.Adressen;
import nl.wijkatelier.domain.register.Bewoning;
import nl.wijkatelier.engine.pass.RegisterPass;

/** Blocks in tests, and people who change homes within them. */
final class Blocks {
    private Blocks() {}

    static List<HomeBlock> of(DraftBlocks kept, RandomRegisters registers) {
        return KeptBlocks.of(kept, read(registers), PeopleAtHome.read(registers), JoinSettings.fictional());
    }

    /** A reading that has packed the addresses. */
    static RegisterPass read(Registers registers) {
        RegisterPass pass = RegisterPass.over(registers);
        pass.packAdressen();
        pass.run(Progress.NONE);
        return pass;
    }

    /**
     * Lets the households of each block live at other homes of it, also at homes where nobody lived; values stay at their homes.
     *
     * @return how many records got another address
     */
    static int moveHouse(RandomRegisters registers, List<HomeBlock> blocks, Random random) {
        Set<String> open = new HashSet<>();
        Adressen adressen = Adressen.of(registers.adressen);
        for (int row = 0; row < adressen.size(); row++) if (Home.open(adressen, row)) open.add(adressen.id(row));
        Map<String, Integer> values = new HashMap<>();
        registers.bewoningen.forEach(one -> values.putIfAbsent(one.adres(), one.wozWaarde()));
        Map<String, String> to = new HashMap<>();
        for (HomeBlock block : blocks) {
            List<String> from = new ArrayList<>(block.homes());
            from.retainAll(open);
            List<String> homes = new ArrayList<>(from);
            Collections.shuffle(homes, random);
            for (int i = 0; i < from.size(); i++) to.put(from.get(i), homes.get(i));
        }
        int[] moved = {0};
        registers.bewoningen.replaceAll(one -> {
            String home = to.getOrDefault(one.adres(), one.adres());
            if (!home.equals(one.adres())) moved[0]++;
            return with(Household.of(one).at(home), values.get(home));
        });
        return moved[0];
    }

    /** A record with a value. */
    static Bewoning with(Bewoning one, Integer value) {
        return new Bewoning(
                one.adres(),
                one.leeftijd0tot15(),
                one.leeftijd15tot25(),
                one.leeftijd25tot45(),
                one.leeftijd45tot65(),
                one.leeftijd65plus(),
                one.huishoudensgrootte(),
                value,
                one.inkomensklasse());
    }
}
