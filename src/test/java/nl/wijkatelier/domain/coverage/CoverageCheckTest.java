package nl.wijkatelier.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The check finds what is wrong: each test spoils one thing of a valid coverage. */
class CoverageCheckTest {
    private final Coverage base =
            Wkt.coverage("POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 0,20 0,20 10,10 10,10 0))");
    private final Edge between = base.edges().stream()
            .filter(edge -> edge.left() != 0 && edge.right() != 0)
            .findFirst()
            .orElseThrow();

    private List<String> spoilt(UnaryOperator<IntTree<Edge>> edges, UnaryOperator<IntTree<Face>> faces) {
        return CoverageCheck.violations(new Coverage(
                edges.apply(base.edgeTree()), faces.apply(base.faceTree()), base.nextEdge(), base.nextFace()));
    }

    private List<String> edge(UnaryOperator<Edge> change) {
        return spoilt(tree -> tree.with(between.id(), change.apply(between)), tree -> tree);
    }

    private List<String> face(UnaryOperator<Face> change) {
        return spoilt(tree -> tree, tree -> tree.with(1, change.apply(base.face(1))));
    }

    @Test
    void nothing_isWrongWithAValidOne() {
        assertThat(edge(edge -> edge)).isEmpty();
        assertThat(face(face -> face)).isEmpty();
        assertThat(CoverageCheck.violations(Coverage.EMPTY)).isEmpty();
    }

    @Test
    void sidesExchanged() {
        assertThat(edge(edge -> edge.withFaces(edge.right(), edge.left())))
                .anyMatch(text -> text.contains("edge " + between.id()) && text.contains("lies where"));
    }

    @Test
    void faceThatIsNotThere() {
        assertThat(edge(edge -> edge.withFaces(77, edge.right()))).contains("edge " + between.id() + " names face 77");
        assertThat(spoilt(tree -> tree, tree -> tree.with(2, null))).anyMatch(text -> text.endsWith("names face 2"));
    }

    @Test
    void borderThatIsGone() {
        assertThat(spoilt(tree -> tree.with(between.id(), null), tree -> tree)).isNotEmpty();
    }

    @Test
    void landOutside() {
        Edge rim = base.edges().stream()
                .filter(edge -> edge.left() == 0 || edge.right() == 0)
                .findFirst()
                .orElseThrow();
        Edge wrong = rim.left() == 0 ? rim.withFaces(1, rim.right()) : rim.withFaces(rim.left(), 1);
        assertThat(spoilt(tree -> tree.with(rim.id(), wrong), tree -> tree))
                .contains("edge " + rim.id() + ": face 1 is not closed");
    }

    @Test
    void surfaceOfAnotherSize() {
        assertThat(face(face -> new Face(1, 1, face.rings(), face.area2() + 2, face.box())))
                .containsExactly("face 1: surface 200000002, traced 200000000");
    }

    @Test
    void ringsOfOtherEdges() {
        assertThat(face(face -> new Face(1, 1, new int[][] {{between.id()}}, face.area2(), face.box())))
                .containsExactly("face 1 lists other edges than those that name it");
        int[] back = base.face(1).rings()[0].clone();
        for (int i = 0; i < back.length; i++) back[i] = -back[i];
        assertThat(face(face -> new Face(1, 1, new int[][] {back}, face.area2(), face.box())))
                .containsExactly("face 1 lists other edges than those that name it");
    }

    @Test
    void faceWithoutEdges() {
        assertThat(spoilt(
                        tree -> tree,
                        tree -> tree.with(
                                9, new Face(9, 9, new int[0][], 2, base.face(1).box()))))
                .containsExactly("face 9 has no edge");
    }

    @Test
    void edgesThatCross() {
        assertThat(spoilt(
                        tree -> tree.with(50, new Edge(50, new long[] {5_000, 5_000, 15_000, 5_500}, 1, 1)),
                        tree -> tree))
                .isNotEmpty();
    }

    @Test
    void oneNumberForTwoFaces() {
        List<String> found = spoilt(
                tree -> {
                    IntTree<Edge> changed = tree;
                    for (Edge edge : base.edges())
                        changed = changed.with(
                                edge.id(),
                                edge.withFaces(
                                        edge.left() == 2 ? 1 : edge.left(), edge.right() == 2 ? 1 : edge.right()));
                    return changed;
                },
                tree -> tree.with(2, null));
        assertThat(found).contains("face 1 is not connected");
    }
}
