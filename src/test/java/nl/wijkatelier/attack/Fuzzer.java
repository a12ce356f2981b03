package nl.wijkatelier.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wijkatelier.attack.SoundRequests.Place;
import nl.wijkatelier.attack.SoundRequests.Sound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every endpoint what no sound client asks: its parameters, path, fields, body, file names and headers changed one or two at a time. Equal
 * seeds ask the same. What is wrong with an answer is kept, with what was asked.
 */
final class Fuzzer {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** More than any budget of work: what takes longer has none. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final Pattern LEAK = Pattern.compile(
            "nl\\.wijkatelier|java\\.|org\\.(?:spring|apache|h2|hibernate|locationtech)|tools\\.jackson|\\tat |Exception\\b");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final String BOUNDARY = "grens";
    /** Of nobody else, so that who asks for themselves shares no limit with it. */
    private static final String ADDRESS = "192.0.2.77";

    private final int port;
    private final List<String> tokens;
    private final Random random;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    private int asked;
    /** Tag of the plan as its last change left it. */
    private String seen = "\"0\"";

    /** @param tokens of accounts that may do everything, used in turn, so that none has asked too much */
    Fuzzer(int port, List<String> tokens, long seed) {
        this.port = port;
        this.tokens = tokens;
        this.random = new Random(seed);
    }

    /** What was wrong. */
    List<String> faults() {
        return faults;
    }

    int asked() {
        return asked;
    }

    /** Per endpoint how often each status was the answer. */
    Map<String, Map<Integer, Integer>> counts() {
        return counts;
    }

    /** How many answers of an endpoint said yes. */
    int accepted(String endpoint) {
        return counts.getOrDefault(endpoint, Map.of()).entrySet().stream()
                .filter(one -> one.getKey() < 400)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** A request as it is sent. */
    private static final class Draft {
        private final Sound sound;
        private final Map<String, List<String>> parameters = new LinkedHashMap<>();
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String body;
        private String type;
        private String file = "x.zip";

        Draft(Sound sound) {
            this.sound = sound;
            sound.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
            body = sound.body();
            if (body == null) return;
            if (body.startsWith("{")) {
                type = "application/json";
                JsonNode tree = JSON.readTree(body);
                tree.propertyNames()
                        .forEach(name -> fields.put(name, tree.get(name).toString()));
                body = null;
            } else {
                type = form() ? "application/x-www-form-urlencoded" : "multipart/form-data; boundary=" + BOUNDARY;
                for (String pair : body.substring(body.indexOf(':') + 1).split("&")) {
                    String[] one = pair.split("=", 2);
                    fields.put(one[0], one[1]);
                }
            }
        }

        private boolean form() {
            return sound.body().startsWith("form:");
        }

        private boolean files() {
            return sound.body() != null && sound.body().startsWith("files:");
        }

        private boolean json() {
            return sound.body() != null && sound.body().startsWith("{");
        }

        byte[] bytes() throws IOException {
            if (sound.body() == null && body == null) return new byte[0];
            if (body != null && !body.equals(sound.body())) return body.getBytes(StandardCharsets.UTF_8);
            if (json())
                return fields.entrySet().stream()
                        .map(one -> JSON.writeValueAsString(one.getKey()) + ":" + one.getValue())
                        .collect(Collectors.joining(",", "{", "}"))
                        .getBytes(StandardCharsets.UTF_8);
            if (form())
                return fields.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (Map.Entry<String, String> one : fields.entrySet())
                out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + one.getKey() + "\"\r\n\r\n"
                                + one.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            out.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + file
                            + "\"\r\nContent-Type: application/zip\r\n\r\nPK geen zip\r\n--" + BOUNDARY + "--\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return out.toByteArray();
        }

        String target() {
            String path = sound.path();
            List<String> query = new ArrayList<>();
            for (Map.Entry<String, List<String>> one : parameters.entrySet()) {
                String variable = "{" + one.getKey() + "}";
                if (path.contains(variable))
                    path = path.replace(variable, encoded(one.getValue().get(0)));
                else for (String value : one.getValue()) query.add(encoded(one.getKey()) + "=" + encoded(value));
            }
            return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        }

        @Override
        public String toString() {
            String told;
            try {
                told = new String(bytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                told = e.toString();
            }
            String target = target();
            return sound.method() + " " + target.substring(0, Math.min(400, target.length())) + " " + type + " "
                    + headers.toString()
                            .substring(0, Math.min(200, headers.toString().length())) + " "
                    + told.substring(0, Math.min(300, told.length()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Asks it as it is. */
    int ask(Sound sound) throws IOException, InterruptedException {
        return send(new Draft(sound));
    }

    /** Asks it with so many changes. */
    void askChanged(Sound sound, int changes) throws IOException, InterruptedException {
        Draft draft = new Draft(sound);
        for (int i = 0; i < changes; i++) change(draft);
        send(draft);
    }

    /** Asks it with a value that was made for one parameter or field. */
    void askWith(Sound sound, String name, String value) throws IOException, InterruptedException {
        Draft draft = new Draft(sound);
        if (draft.parameters.containsKey(name)) draft.parameters.put(name, List.of(value));
        else draft.fields.put(name, draft.json() ? JSON.writeValueAsString(value) : value);
        send(draft);
    }

    private void change(Draft draft) {
        int what = random.nextInt(10);
        if (what < 2) {
            String[] header = Hostile.header(random);
            if (header[0].equals("Content-Type")) draft.type = header[1];
            else draft.headers.put(header[0], header[1]);
        } else if (what < 6 && !draft.parameters.isEmpty() || draft.sound.body() == null) parameter(draft);
        else if (draft.files() && what < 8) draft.file = Hostile.file(random);
        else if (draft.json() && what == 9 && random.nextInt(3) == 0) draft.body = Hostile.body(random);
        else field(draft);
    }

    private void parameter(Draft draft) {
        if (draft.parameters.isEmpty()) {
            draft.parameters.put("onzin", List.of(Hostile.value(random)));
            return;
        }
        String name = one(draft.parameters.keySet());
        String sound = draft.parameters.get(name).get(0);
        boolean path = draft.sound.path().contains("{" + name + "}");
        String value = random.nextInt(4) == 0 ? Hostile.changed(sound, random) : Hostile.value(random);
        switch (random.nextInt(8)) {
            case 0 -> draft.parameters.put(name, List.of(sound, value));
            case 1 -> {
                if (!path) draft.parameters.remove(name);
            }
            case 2 -> draft.parameters.put("onzin", List.of(value));
            // an empty step of a path is another path
            default -> draft.parameters.put(name, List.of(path && value.isBlank() ? "x" : value));
        }
    }

    private void field(Draft draft) {
        if (draft.fields.isEmpty()) return;
        String name = one(draft.fields.keySet());
        String sound = draft.fields.get(name);
        switch (random.nextInt(6)) {
            case 0 -> draft.fields.remove(name);
            case 1 -> draft.fields.put(name, draft.json() ? Hostile.json(random) : Hostile.value(random));
            case 2 -> draft.fields.put(name + "x", sound);
            default -> {
                boolean shape = name.matches("region|line");
                String value = shape ? Hostile.shape(random) : Hostile.value(random);
                if (random.nextInt(4) == 0)
                    value = Hostile.changed(draft.json() ? JSON.readTree(sound).asString("7") : sound, random);
                draft.fields.put(name, draft.json() ? JSON.writeValueAsString(value) : value);
            }
        }
    }

    private String one(java.util.Collection<String> all) {
        return new ArrayList<>(all).get(random.nextInt(all.size()));
    }

    private int send(Draft draft) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + draft.target()))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + tokens.get(asked++ % tokens.size()));
        if (draft.type != null) request.header("Content-Type", draft.type);
        if (draft.sound.path().matches(".*/(commands|undo|redo)") && !draft.headers.containsKey("If-Match"))
            request.header("If-Match", seen);
        if (!draft.headers.containsKey("X-Forwarded-For")) request.header("X-Forwarded-For", ADDRESS);
        draft.headers.forEach(request::header);
        byte[] body = draft.bytes();
        request.method(
                draft.sound.method(),
                body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException silent) {
            faults.add("no answer within " + LONGEST.toSeconds() + " s: " + draft);
            return 0;
        }
        int status = answer.statusCode();
        if (status == 200 && draft.sound.path().matches(".*/(commands|undo|redo)"))
            seen = answer.headers().firstValue("ETag").orElse(seen);
        counts.computeIfAbsent(draft.sound.endpoint(), endpoint -> new TreeMap<>())
                .merge(status, 1, Integer::sum);
        try (InputStream in = answer.body()) {
            // events have no end
            if (status >= 400) check(draft, answer, new String(in.readNBytes(100_000), StandardCharsets.UTF_8));
            else if (!draft.sound.path().endsWith("/events")) in.skip(Long.MAX_VALUE);
        }
        return status;
    }

    private void check(Draft draft, HttpResponse<InputStream> answer, String body) {
        String wrong = wrong(answer, body);
        if (wrong != null)
            faults.add(answer.statusCode() + " " + wrong + ": " + draft + "\n    -> "
                    + body.substring(0, Math.min(400, body.length())));
    }

    private static String wrong(HttpResponse<InputStream> answer, String body) {
        // work that is not done within its budget says so, and when to come back: that is no failure
        boolean later = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
        if (answer.statusCode() >= 500 && !later) return "failed";
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json")) return "is no problem document but " + type;
        if (LEAK.matcher(body).find()) return "leaks";
        try {
            JsonNode problem = JSON.readTree(body);
            if (!REASON.matcher(problem.path("reason").asString("")).matches()) return "has no reason";
            if (problem.path("title").asString("").isBlank()) return "has no title";
            if (problem.path("detail").asString("").isBlank()) return "has no detail";
            if (problem.path("status").asInt() != answer.statusCode()) return "says another status";
            return null;
        } catch (JacksonException unreadable) {
            return "is no JSON";
        }
    }

    /** What the served region and a plan of it have, to ask of. */
    static Place place(Map<String, String> values) {
        return new Place(values);
    }
}
