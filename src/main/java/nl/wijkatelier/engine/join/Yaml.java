package nl.wijkatelier.engine.join;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** A mapping of a YAML file, read strictly: every key known, none twice, none missing, each fault with its line. */
final class Yaml {
    private final String file;
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private Yaml(String file, Node node, Set<String> allowed) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping))
            throw new CatalogueProblem(file, line(node), "(geheel)", "moet sleutels met waarden hebben");
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!allowed.contains(key))
                throw new CatalogueProblem(file, line(tuple.getKeyNode()), key, "onbekende sleutel");
            if (entries.put(key, tuple.getValueNode()) != null)
                throw new CatalogueProblem(file, line(tuple.getKeyNode()), key, "staat er twee keer");
        }
    }

    /** The mapping that a resource holds. */
    static Yaml read(String resource, Set<String> allowed) {
        try (InputStream stream = Yaml.class.getResourceAsStream(resource)) {
            if (stream == null) throw new CatalogueProblem(resource, 0, "(bestand)", "bestaat niet");
            return parse(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8), allowed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Yaml parse(String file, String text, Set<String> allowed) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            if (root == null) throw new CatalogueProblem(file, 1, "(geheel)", "is leeg");
            return new Yaml(file, root, allowed);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CatalogueProblem(file, line, "(YAML)", e.getProblem());
        } catch (YAMLException e) {
            // a character that YAML does not allow, or more than its reader takes
            int at = e instanceof ReaderException reader ? Math.min(reader.getPosition(), text.length()) : 0;
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            throw new CatalogueProblem(file, line, "(YAML)", e.getMessage());
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The text of a key that must be there; it may be empty only where it says so with quotes. */
    String text(String key) {
        Node value = entries.get(key);
        if (value == null) throw new CatalogueProblem(file, line(node), key, "ontbreekt");
        if (!(value instanceof ScalarNode scalar)) throw problem(key, "moet een tekst zijn");
        if (scalar.getValue().isBlank() && scalar.isPlain()) throw problem(key, "heeft geen waarde");
        return scalar.getValue().strip();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** The value of a key as something else; what the function refuses becomes a problem. */
    <T> T value(String key, Function<String, T> function) {
        String text = text(key);
        try {
            return function.apply(text);
        } catch (CatalogueProblem e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw problem(key, "'" + text + "': " + e.getMessage());
        }
    }

    /** The mappings in the list of a key. */
    List<Yaml> list(String key, Set<String> allowed) {
        List<Yaml> list = new ArrayList<>();
        for (Node item : items(key)) list.add(new Yaml(file, item, allowed));
        return list;
    }

    /** The texts in the list of a key. */
    List<String> texts(String key) {
        List<String> list = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof ScalarNode scalar)) throw problem(key, "moet teksten bevatten");
            list.add(scalar.getValue());
        }
        return list;
    }

    CatalogueProblem problem(String key, String reason) {
        return new CatalogueProblem(file, line(entries.getOrDefault(key, node)), key, reason);
    }

    private List<Node> items(String key) {
        Node value = entries.get(key);
        if (value == null) throw new CatalogueProblem(file, line(node), key, "ontbreekt");
        if (!(value instanceof SequenceNode sequence)) throw problem(key, "moet een lijst zijn");
        return sequence.getValue();
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
