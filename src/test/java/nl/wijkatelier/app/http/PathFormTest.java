package nl.wijkatelier.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathFormTest {
    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/inloggen,/inloggen",
        "/%69nloggen,/inloggen",
        "/%49nloggen,/Inloggen",
        "/api/v1/areas%2Ecsv,/api/v1/areas.csv",
        "/a%7Eb%2d%5F,/a~b-_",
        "/Nieuwe%20Collega,/Nieuwe%20Collega",
        "/%c3%ab,/%C3%AB",
        "/a/,/a/",
        "/...,/..."
    })
    void samePath_hasOneForm(String path, String form) {
        assertThat(PathForm.of(path)).contains(form);
        assertThat(PathForm.of(form)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inloggen",
                "//inloggen",
                "/api//v1",
                "/api/./v1",
                "/api/../v1",
                "/api/..",
                "/api/.",
                "/%2e%2e/x",
                "/.%2E/x",
                "/a%2Fb",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a;b=c",
                "/a%3Bb",
                "/a%00",
                "/a%0a",
                "/a%7f",
                "/a%25b",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%ff",
                "/a%c3",
                "/a\u00eb",
                "/%252e%252e/x"
            })
    void pathWithTwoMeanings_hasNone(String path) {
        assertThat(PathForm.of(path)).isEmpty();
    }
}
