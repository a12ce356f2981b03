package nl.wijkatelier.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files that lie beside another and belong to its content: parts of a shapefile, logs of a GeoPackage. */
final class SourceCompanions {
    private static final List<String> SHAPEFILE =
            List.of(".dbf", ".prj", ".cpg", ".shx", ".qpj", ".sbn", ".sbx", ".shp.xml");
    private static final List<String> GEOPACKAGE = List.of("-wal", "-journal", "-shm");
    /** Of these the content counts; the others are indexes and descriptions. */
    private static final List<String> READ = List.of(".dbf", ".prj", ".cpg", "-wal", "-journal");

    private SourceCompanions() {}

    /** Whether a path goes with another one. */
    static boolean of(Path main, Path path) {
        String name = SourceWalk.name(path).toLowerCase(Locale.ROOT);
        String mainName = SourceWalk.name(main).toLowerCase(Locale.ROOT);
        return endings(mainName).stream().anyMatch(ending -> name.equals(stem(mainName, ending) + ending));
    }

    /** The path, and those of its companions that are read with it and hold something. */
    static List<Path> with(Path main) {
        List<Path> all = new ArrayList<>(List.of(main));
        String name = SourceWalk.name(main);
        if (Files.isRegularFile(main))
            for (String ending : endings(name.toLowerCase(Locale.ROOT))) {
                Path beside = READ.contains(ending) ? SourceWalk.beside(main, stem(name, ending) + ending) : null;
                if (beside != null && filled(beside)) all.add(beside);
            }
        return all;
    }

    private static boolean filled(Path path) {
        try {
            return Files.size(path) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> endings(String main) {
        if (main.endsWith(".shp")) return SHAPEFILE;
        return main.endsWith(".gpkg") ? GEOPACKAGE : List.of();
    }

    private static String stem(String main, String ending) {
        return ending.startsWith("-") ? main : main.substring(0, main.length() - ".shp".length());
    }
}
