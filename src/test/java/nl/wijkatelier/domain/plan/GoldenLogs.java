package nl.wijkatelier.domain.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.wijkatelier.domain.access.Grant;
import nl.wijkatelier.domain.access.Rol;
import nl.wijkatelier.domain.access.Visitor;
import nl.wijkatelier.domain.area.AreaCode;
import nl.wijkatelier.domain.coverage.CoverageRefused;

/**
 * Makes logs for {@link GoldenLogsTest}, from seeds: main class, run in the folder of the project. Logs that are there stay as they are, since they
 * stand for what installations hold; a new one gets a new name.
 */
public final class GoldenLogs {
    private static final Visitor WHO = Visitor.of("jan", Grant.everywhere(Rol.PLANNER));
    private static final PlanLog.Head HEAD = new PlanLog.Head(0, "Proef", "2024", "1", "jan", Plans.TIME);

    private GoldenLogs() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(GoldenLog.FOLDER);
        make("vierkanten", PlanTest.first(), GoldenLogs::byHand);
        make("zaad-klein", Plans.random(9, 8, 300, 0), (desk, id) -> play(desk, id, 9, 25));
        for (int i = 1; i <= 4; i++) {
            int seed = i;
            int steps = new int[] {0, 20, 60, 30, 110}[i];
            make("zaad-" + seed, Plans.random(seed, 6 + 5 * seed, 1000, 0), (desk, id) -> play(desk, id, seed, steps));
        }
        PlanState region = DemoPlanLawsTest.first();
        for (int i = 1; i <= 4; i++) {
            int seed = i;
            int steps = new int[] {0, 20, 30, 40, 55}[i];
            make("voorbeeldregio-" + seed, region, (desk, id) -> play(desk, id, seed, steps));
        }
    }

    private interface Work {
        void on(PlanDesk desk, long id);
    }

    private static void make(String name, PlanState first, Work work) throws IOException {
        var file = GoldenLog.FOLDER.resolve(name + ".txt");
        if (Files.exists(file)) return;
        MemoryPlanLog log = new MemoryPlanLog();
        PlanDesk desk =
                new PlanDesk(log, new MemoryReviewLog(), head -> first, Clock.fixed(Plans.TIME, ZoneOffset.UTC));
        long id = desk.open(HEAD).id();
        work.on(desk, id);
        GoldenLog.of(log, id).write(file);
        System.out.println(file + " " + Files.size(file));
    }

    /** Each kind of command, those of a locked or empty thing too. */
    private static void byHand(PlanDesk desk, long id) {
        AreaCode a = AreaCode.of("BU00010100");
        AreaCode b = AreaCode.of("BU00010101");
        AreaCode c = AreaCode.of("BU00020102");
        AreaCode north = AreaCode.of("WK000107");
        AreaCode south = AreaCode.of("BU00010109");
        for (PlanCommand command : List.of(
                new AssignRegion(Shapes.read("POLYGON((80 0,120 0,120 33.3333,80 33.3333,80 0))"), a),
                new MoveBorder(Shapes.line(Shapes.read("LINESTRING(100 100,90.1234 70,100 40)")), 1),
                new SplitBuurt(a, Shapes.line(Shapes.read("LINESTRING(0 50,100 50)")), south, "Zuid"),
                new CreateBuurt(
                        AreaCode.of("BU00010108"),
                        "Nieuw; 1\n2 \u00e9\u4e2d",
                        AreaCode.of("WK000101"),
                        Shapes.read("POLYGON((10 10,29 10,10 29,10 10))")),
                new CreateWijk(north, "Noord"),
                new MoveToWijk(b, north),
                new RenameArea(a, "Oranjebuurt"),
                new RenameArea(north, "Midden"),
                new RecodeBuurt(b, AreaCode.of("BU00010700")),
                new MergeBuurten(south, a),
                new DeleteArea(AreaCode.of("BU00010108")),
                new LockBuurten(Set.of(a, c), true),
                new LockBuurten(Set.of(c), false),
                new SetBesluit(new Besluit(LocalDate.of(2026, 1, 1), "2025/12"))))
            desk.apply(id, desk.get(id).revision(), command, WHO, "");
        for (int i = 0; i < 5; i++) desk.undo(id, desk.get(id).revision(), WHO, "");
        for (int i = 0; i < 4; i++) desk.redo(id, desk.get(id).revision(), WHO, "");
    }

    private static void play(PlanDesk desk, long id, long seed, int accepted) {
        Random random = new Random(seed);
        for (Plan plan = desk.get(id); plan.revision() < accepted; plan = desk.get(id))
            try {
                int turn = random.nextInt(12);
                if (turn == 0 && plan.canUndo()) desk.undo(id, plan.revision(), WHO, "");
                else if (turn == 1 && plan.canRedo()) desk.redo(id, plan.revision(), WHO, "");
                else desk.apply(id, plan.revision(), AimedCommands.of(plan.state(), random), WHO, "");
            } catch (PlanRefused | CoverageRefused refused) {
                // another one
            }
    }
}
