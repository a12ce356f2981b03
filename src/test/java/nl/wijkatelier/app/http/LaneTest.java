package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LaneTest {
    /** parameters of a map, as name and value | lane */
    @ParameterizedTest
    @CsvSource({
        "WIDTH,1024,HEIGHT,1024,TILE",
        "WIDTH,1025,HEIGHT,1024,PICTURE",
        "width,4000,Height,4000,PICTURE",
        "Width,' 4000 ',HEIGHT,4000,PICTURE",
        "WIDTH,99999999999,HEIGHT,1,TILE",
        "WIDTH,,HEIGHT,,TILE"
    })
    void map_isTakenByItsSize(String width, String w, String height, String h, String lane) {
        for (String method : new String[] {"GET", "POST"}) {
            MockHttpServletRequest request = new MockHttpServletRequest(method, "/wms");
            request.addParameter(width, w == null ? "" : w);
            request.addParameter(height, h == null ? "" : h);
            assertThat(Lane.of(request)).hasToString(lane);
        }
    }

    @Test
    void mapAsADocument_isTakenForALargeOne_andAFormByWhatItSays() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/wms");
        request.setContentType("application/xml");
        assertThat(Lane.of(new Arrived(request, "<GetMap/>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Lane.PICTURE);
        request.setContentType("application/x-www-form-urlencoded");
        assertThat(Lane.of(new Arrived(request, bytes("%57IDTH=%34000&HEIGHT=4000"))))
                .isEqualTo(Lane.PICTURE);
        assertThat(Lane.of(new Arrived(request, bytes("WIDTH=256&HEIGHT=256")))).isEqualTo(Lane.TILE);
        assertThat(Lane.of(new Arrived(request, bytes("WIDTH=%zz")))).isEqualTo(Lane.TILE);
    }

    private static byte[] bytes(String form) {
        return form.getBytes(StandardCharsets.UTF_8);
    }
}
