package nl.wijkatelier.demo.town;

/** How a quarter was built: the time, the kind of houses, the depth of blocks and the looks of streets. */
public enum Style {
    CENTRUM(1720, 1935, 46, 105, 0.4, 5.2, 7.4),
    VOOROORLOGS(1906, 1939, 52, 130, 2.6, 5.6, 6.6),
    WEDEROPBOUW(1948, 1968, 54, 165, 3.4, 5.7, 6.3),
    WOONERF(1969, 1983, 52, 120, 3.0, 5.6, 6.2),
    VINEX(1984, 2005, 50, 135, 2.4, 5.2, 6.0),
    NIEUW(2008, 2023, 50, 125, 2.0, 5.1, 5.9),
    VILLA(1925, 1996, 66, 150, 6.5, 8.5, 11.5),
    DORP(1860, 1985, 54, 140, 3.0, 6.0, 7.5),
    BEDRIJVEN(1965, 2021, 88, 210, 5, 20, 60),
    PARK(0, 0, 0, 0, 0, 0, 0),
    SPORT(1975, 2010, 0, 0, 0, 0, 0),
    PLAN(2024, 2024, 50, 125, 2.0, 5.1, 5.9);

    final int from;
    final int to;
    final double blockDepth;
    final double blockLength;
    final double setback;
    final double narrow;
    final double wide;

    Style(int from, int to, double blockDepth, double blockLength, double setback, double narrow, double wide) {
        this.from = from;
        this.to = to;
        this.blockDepth = blockDepth;
        this.blockLength = blockLength;
        this.setback = setback;
        this.narrow = narrow;
        this.wide = wide;
    }
}
