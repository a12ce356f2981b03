package nl.wijkatelier.domain.coverage;

/** Disjoint sets of 0 .. n-1; the lowest member names its set. */
final class Sets {
    private final int[] parent;

    Sets(int n) {
        parent = new int[n];
        for (int i = 0; i < n; i++) parent[i] = i;
    }

    int find(int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    void join(int a, int b) {
        int x = find(a);
        int y = find(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }
}
