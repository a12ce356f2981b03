package nl.wijkatelier.engine.crs;

import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.referencing.operation.transform.AbstractMathTransform;

/**
 * Web Mercator (EPSG:3857) from longitude, latitude in degrees to metres: EPSG Guidance Note 7-2, method 1024. Beyond 85.06
 * degrees the metres run out of the square of the web maps; at the poles they are infinite.
 */
final class SphericalMercator extends AbstractMathTransform implements MathTransform2D {
    private static final double RADIUS = 6378137.0;

    @Override
    public int getSourceDimensions() {
        return 2;
    }

    @Override
    public int getTargetDimensions() {
        return 2;
    }

    @Override
    public void transform(double[] source, int from, double[] target, int to, int points) {
        double[] pairs = java.util.Arrays.copyOfRange(source, from, from + 2 * points);
        for (int i = 0; i < pairs.length; i += 2) {
            target[to + i] = RADIUS * Math.toRadians(pairs[i]);
            target[to + i + 1] = RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(pairs[i + 1]) / 2));
        }
    }

    @Override
    public MathTransform2D inverse() {
        return new Inverse();
    }

    private final class Inverse extends AbstractMathTransform implements MathTransform2D {
        @Override
        public int getSourceDimensions() {
            return 2;
        }

        @Override
        public int getTargetDimensions() {
            return 2;
        }

        @Override
        public void transform(double[] source, int from, double[] target, int to, int points) {
            double[] pairs = java.util.Arrays.copyOfRange(source, from, from + 2 * points);
            for (int i = 0; i < pairs.length; i += 2) {
                target[to + i] = Math.toDegrees(pairs[i] / RADIUS);
                target[to + i + 1] = Math.toDegrees(2 * Math.atan(Math.exp(pairs[i + 1] / RADIUS)) - Math.PI / 2);
            }
        }

        @Override
        public MathTransform2D inverse() {
            return SphericalMercator.this;
        }
    }
}
