package nl.wijkatelier.engine.style;

import java.util.List;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;

/** How much work a rule is for one kind of feature: about one for each condition or operation that is evaluated. */
final class Cost {
    /** Of reading a symbolizer anew whose values follow from attributes, in conditions. */
    private static final long DRAWN = 20;

    private Cost() {}

    static long of(Style style) {
        long sum = 0;
        for (Style.Pass pass : style.passes())
            for (Rule rule : pass.rules()) {
                sum += 1 + of(rule.filter());
                for (Drawing drawing : rule.drawings())
                    for (Expression value : drawing.expressions()) sum += DRAWN + of(value);
            }
        return sum;
    }

    private static long of(Filter filter) {
        if (filter instanceof BinaryLogicOperator logic)
            return 1 + logic.getChildren().stream().mapToLong(Cost::of).sum();
        if (filter instanceof Not not) return 1 + of(not.getFilter());
        if (filter instanceof BinaryComparisonOperator comparison)
            return 1 + of(comparison.getExpression1()) + of(comparison.getExpression2());
        return filter == Filter.INCLUDE ? 0 : 1;
    }

    private static long of(Expression expression) {
        if (expression instanceof BinaryExpression binary)
            return 1 + of(binary.getExpression1()) + of(binary.getExpression2());
        if (!(expression instanceof Function function)) return 0;
        List<Expression> parameters = function.getParameters();
        return 1 + parameters.size() + parameters.stream().mapToLong(Cost::of).sum();
    }
}
