package nl.wijkatelier.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkatelier.domain.area.Area;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.register.Bewoning;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

/** What deliveries do to blocks: homes in a row of 10 m, every household another. */
class BlockRenewalTest {
    private static final int FEW = HomeBlock.LEAST - 1;

    private final Map<String, Home> homes = new TreeMap<>();
    private final Map<String, Household> living = new HashMap<>();
    private List<HomeBlock> blocks = List.of();
    private int households;

    @Test
    void fewHomes_areNoBlock() {
        street("BU99010101", 0, BlockMaker.GROUP - 1);
        deliver();
        assertThat(blocks).isEmpty();
        street("BU99010101", BlockMaker.GROUP - 1, 1);
        deliver();
        assertThat(sizes()).containsExactly(BlockMaker.GROUP);
    }

    @Test
    void homesOfWhichFewAreLivedIn_areNoBlock() {
        street("BU99010101", 0, 40);
        for (int i = FEW; i < 40; i++) living.remove("h" + i);
        deliver();
        assertThat(blocks).isEmpty();
        move("h30");
        deliver();
        assertThat(sizes()).containsExactly(40);
    }

    @Test
    void buurt_isCutByItsHomes() {
        street("BU99010101", 0, 79);
        deliver();
        assertThat(sizes()).containsExactly(79);
        homes.clear();
        blocks = List.of();
        street("BU99010101", 0, 81);
        deliver();
        assertThat(sizes()).containsExactly(40, 41);
    }

    @Test
    void smallBuurten_makeABlockTogether_inTheirWijkElseInTheirGemeente() {
        street("BU99010101", 0, 16);
        street("BU99010102", 100, 16);
        street("BU99010201", 200, 40);
        street("BU99010301", 300, 15);
        street("BU99010401", 400, 15);
        street("BU99020101", 500, 11);
        deliver();
        // of the other gemeente too few are left: they join the block that is nearest
        assertThat(sizes()).containsExactly(40, 32, 41);
        assertThat(new HashSet<>(blockOf().values())).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(blockOf().get("h0")).isEqualTo(blockOf().get("h100"));
        assertThat(blockOf().get("h400")).isEqualTo(blockOf().get("h500"));
    }

    @Test
    void newHomes_wait_untilThereAreTwenty() {
        street("BU99010101", 0, 40);
        deliver();
        List<HomeBlock> before = blocks;
        street("BU99010101", 40, FEW);
        deliver();
        assertThat(blocks).isEqualTo(before);
        street("BU99010101", 40 + FEW, 1);
        deliver();
        assertThat(sizes()).containsExactly(60);
        assertThat(blocks.get(0).states().get(0)).isEqualTo(before.get(0).now());
    }

    @Test
    void newEstate_makesABlockOfItsOwn() {
        street("BU99010101", 0, 40);
        deliver();
        List<HomeBlock> before = blocks;
        street("BU99010101", 40, BlockMaker.GROUP);
        deliver();
        assertThat(sizes()).containsExactly(40, BlockMaker.GROUP);
        assertThat(blocks.get(0)).isEqualTo(before.get(0));
    }

    @Test
    void newHome_joinsTheNearestBlock_whenTwentyHouseholdsComeAndGo() {
        street("BU99010101", 0, 80);
        deliver();
        HomeBlock other = blocks.get(0).homes().contains("h0") ? blocks.get(0) : blocks.get(1);
        street("BU99010101", 80, 1);
        for (int i = 60; i < 60 + FEW - 1; i++) move("h" + i);
        deliver();
        // 19 came with the new home, 18 went
        assertThat(blockOf()).doesNotContainKey("h80");
        move("h45");
        deliver();
        assertThat(blockOf()).doesNotContainKey("h80");
        move("h46");
        deliver();
        assertThat(blockOf()).containsEntry("h80", blockOf().get("h79"));
        assertThat(blocks).contains(other);
    }

    @Test
    void goneHome_movesNothing_andItsHouseholdStaysCounted() {
        street("BU99010101", 0, 40);
        deliver();
        List<HomeBlock> before = blocks;
        homes.remove("h7");
        living.remove("h7");
        deliver();
        assertThat(blocks).isEqualTo(before);
        // back again: it belongs where it did
        homes.put("h7", home("BU99010101", 7, true));
        living.put("h7", another());
        deliver();
        assertThat(blocks).isEqualTo(before);
        for (int i = 0; i < HomeBlock.LEAST; i++) move("h" + i);
        homes.remove("h39");
        deliver();
        assertThat(blocks.get(0).states()).hasSize(2);
        assertThat(blocks.get(0).now().places()).hasSize(39).doesNotContain("h39");
        assertThat(blocks.get(0).homes()).contains("h39");
    }

    @Test
    void blockOfWhichFewHomesAreLeft_isCountedNoMore() {
        street("BU99010101", 0, 40);
        deliver();
        for (int i = 0; i < 21; i++) homes.remove("h" + i);
        for (int i = 0; i < 40; i++) move("h" + i);
        List<HomeBlock> before = blocks;
        deliver();
        assertThat(blocks).isEqualTo(before);
        homes.put("h0", home("BU99010101", 0, true));
        deliver();
        assertThat(blocks.get(0).states()).hasSize(2);
    }

    @Test
    void deliveryThatIsTakenBack_andCorrectedForOneHome_doesNotShowIt() {
        street("BU99010101", 0, 40);
        deliver();
        Map<String, Household> first = Map.copyOf(living);
        for (int i = 0; i < 30; i++) move("h" + i);
        deliver();
        assertThat(blocks.get(0).states()).hasSize(2);
        living.putAll(first);
        move("h3");
        deliver();
        // one household from the first state: compared with the second alone it would pass
        assertThat(blocks.get(0).states()).hasSize(2);
        living.putAll(first);
        deliver();
        assertThat(blocks.get(0).now()).isEqualTo(blocks.get(0).states().get(0));
    }

    @Test
    void addressThatIsNoHome_bringsItsPeopleToABlock_butIsNoPlace() {
        street("BU99010101", 0, 40);
        homes.put("h500", home("BU99010101", 20, false));
        living.put("h500", another());
        deliver();
        assertThat(blockOf()).containsEntry("h500", 1);
        assertThat(blocks.get(0).now().places()).hasSize(40).doesNotContain("h500");
        assertThat(blocks.get(0).now().households()).hasSize(41).contains(living.get("h500"));
    }

    @Test
    void homesWithoutPeople_areInBlocks_andHomesOutsideBuurtenToo() {
        street("BU99010101", 0, 45);
        for (int i = 0; i < 25; i++) living.remove("h" + i);
        for (int i = 100; i < 135; i++) {
            homes.put("h" + i, new Home("h" + i, true, true, 10 * i, 0, null));
            living.put("h" + i, another());
        }
        deliver();
        assertThat(sizes()).containsExactlyInAnyOrder(45, 35);
    }

    @Test
    void newDivision_movesNothing() {
        street("BU99010101", 0, 60);
        street("BU99010102", 60, 60);
        deliver();
        List<HomeBlock> before = blocks;
        homes.replaceAll((id, home) -> home("BU99010103", (int) home.x() / 10, true));
        deliver();
        assertThat(blocks).isEqualTo(before);
    }

    private void deliver() {
        List<Bewoning> records = new ArrayList<>();
        living.forEach((home, household) -> records.add(household.at(home)));
        List<HomeBlock> all = new ArrayList<>(blocks);
        List<Home> today = new ArrayList<>(homes.values());
        today.sort(Home.ALONG_THE_CURVE);
        for (HomeBlock block : BlockRenewal.changed(blocks, today, PeopleAtHome.read(records::forEach))) {
            if (block.number() <= all.size()) all.set(block.number() - 1, block);
            else all.add(block);
        }
        blocks = List.copyOf(all);
    }

    private List<Integer> sizes() {
        return blocks.stream().map(block -> block.homes().size()).toList();
    }

    private Map<String, Integer> blockOf() {
        Map<String, Integer> found = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (HomeBlock block : blocks)
            for (String home : block.homes()) if (found.put(home, block.number()) != null) twice.add(home);
        assertThat(twice).isEmpty();
        return found;
    }

    private void street(String buurt, int from, int count) {
        for (int i = from; i < from + count; i++) {
            homes.put("h" + i, home(buurt, i, true));
            living.put("h" + i, another());
        }
    }

    private static Home home(String buurt, int place, boolean open) {
        AreaCode code = AreaCode.of(buurt);
        AreaCode wijk = AreaCode.of("WK" + buurt.substring(2, 8));
        Area area = new Area(2024, code, "B", wijk, false, new GeometryFactory().createMultiPolygon());
        return new Home(open ? "h" + place : "h500", open, open, 10 * place, 0, area);
    }

    private void move(String home) {
        living.put(home, another());
    }

    private Household another() {
        int i = households++;
        return new Household(0, i % 100, i / 100, 0, 0, i % 100 + i / 100, 0);
    }
}
