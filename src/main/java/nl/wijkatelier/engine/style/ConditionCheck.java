package nl.wijkatelier.engine.style;

import java.util.LinkedHashSet;
import java.util.Set;
import org.geotools.api.filter.ExcludeFilter;
import org.geotools.api.filter.IncludeFilter;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.function.InFunction;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.locationtech.jts.geom.Geometry;

/** Walks a condition: what it reads, how many parts it has, and that it does nothing beyond comparing. */
final class ConditionCheck extends DefaultFilterVisitor {
    private final Set<String> properties = new LinkedHashSet<>();
    private int parts = 1;

    Set<String> properties() {
        return Set.copyOf(properties);
    }

    int parts() {
        return parts;
    }

    @Override
    public Object visit(PropertyName property, Object data) {
        parts++;
        properties.add(property.getPropertyName());
        return data;
    }

    @Override
    public Object visit(Literal literal, Object data) {
        parts++;
        if (literal.getValue() instanceof Geometry) throw new StyleProblem("filter", 0, "nothing spatial is supported");
        return data;
    }

    @Override
    public Object visit(Function function, Object data) {
        if (!(function instanceof InFunction) && !FilterReader.supports(function.getName()))
            throw new StyleProblem("filter", 0, "the function '" + function.getName() + "' is not supported");
        parts++;
        return super.visit(function, data);
    }

    @Override
    public Object visit(PropertyIsLike like, Object data) {
        FilterReader.check(like);
        parts += 4;
        return super.visit(like, data);
    }

    @Override
    public Object visit(ExcludeFilter filter, Object data) {
        return data;
    }

    @Override
    public Object visit(IncludeFilter filter, Object data) {
        return data;
    }
}
