package nl.wijkatelier.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of libraries in the jar, as the build wrote it. */
class BomTest {
    @Test
    void everyLibraryOfTheJar_isInTheList_withItsDigest() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/META-INF/sbom/bom.json")) {
            // only Maven writes it, and then it has to be there
            assumeTrue(in != null || System.getProperty("basedir") != null);
            assertThat(in).isNotNull();
            JsonNode bom = new JsonMapper().readTree(in);
            assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
            List<String> files = new ArrayList<>();
            for (JsonNode one : bom.path("components")) {
                files.add(
                        one.path("name").asString() + "-" + one.path("version").asString() + ".jar");
                assertThat(one.path("hashes").toString())
                        .as(one.path("name").asString())
                        .contains("SHA-256");
            }
            Set<String> there =
                    HiddenLibrariesTest.jars().stream().map(File::getName).collect(Collectors.toSet());
            assertThat(files).hasSizeGreaterThan(120).doesNotHaveDuplicates();
            assertThat(there).containsAll(files);
            assertThat(String.join(" ", files))
                    .contains("geotools-wrapper-", "h2-2", "tomcat-embed-core-", "postgresql-")
                    .doesNotContain("junit", "archunit", "jqwik");
        }
    }
}
