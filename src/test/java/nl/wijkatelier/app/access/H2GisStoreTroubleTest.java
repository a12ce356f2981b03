package nl.wijkatelier.app.access;

import java.nio.file.Path;
import nl.wijkatelier.store.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class H2GisStoreTroubleTest extends StoreTroubleContract {
    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void smallDisk(DynamicPropertyRegistry registry) {
        SmallDisk.register();
        registry.add("wijkatelier.demo", () -> false);
        registry.add("spring.datasource.url", () -> "jdbc:h2:" + SmallDisk.SCHEME + ":" + folder.resolve("store"));
        registry.add(
                "wijkatelier.admin.token-file", () -> folder.resolve("token").toString());
    }

    @AfterAll
    static void roomAgain() {
        SmallDisk.ROOM.set(Long.MAX_VALUE);
        SmallDisk.readOnly(false);
    }

    @Test
    void diskThatGetsFull() throws Exception {
        holds(() -> SmallDisk.ROOM.set(0), () -> SmallDisk.ROOM.set(Long.MAX_VALUE), "507 STORE_FULL");
    }

    @Test
    void diskThatGetsReadOnly() throws Exception {
        holds(() -> SmallDisk.readOnly(true), () -> SmallDisk.readOnly(false), "503 STORE_READ_ONLY");
    }
}
