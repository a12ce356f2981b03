package nl.wijkatelier.engine.crs;

import java.util.EnumMap;
import java.util.Map;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;

/**
 * The transforms between RD New and every {@link Crs}, always east first, made once. The projections are put together from
 * their parameters, which spares the start the unpacking of a database of all the world's systems. Immutable, thread-safe.
 */
public final class CoordinateSystems {
    private static final double GRS80_MINOR = 6378137.0 * (1 - 1 / 298.257222101);

    private final RdNapTrans rdNapTrans;
    private final Map<Crs, MathTransform2D> fromRd = new EnumMap<>(Crs.class);
    private final Map<Crs, MathTransform2D> toRd = new EnumMap<>(Crs.class);

    private CoordinateSystems(RdNapTrans rdNapTrans) throws FactoryException, NoninvertibleTransformException {
        this.rdNapTrans = rdNapTrans;
        MathTransform toGeographic = rdNapTrans.inverse();
        for (Crs crs : Crs.values()) {
            MathTransform there = switch (crs) {
                case RD -> IdentityTransform.create(2);
                case ETRS89, WGS84, CRS84 -> toGeographic;
                case WEB_MERCATOR -> ConcatenatedTransform.create(toGeographic, new SphericalMercator());
                case UTM31 ->
                    ConcatenatedTransform.create(
                            toGeographic, projection("Transverse_Mercator", 0, 3, 0.9996, 500_000, 0));
                case LAEA ->
                    ConcatenatedTransform.create(
                            toGeographic,
                            projection("Lambert_Azimuthal_Equal_Area", 52, 10, Double.NaN, 4_321_000, 3_210_000));
            };
            fromRd.put(crs, (MathTransform2D) there);
            toRd.put(crs, (MathTransform2D) there.inverse());
        }
    }

    /** All systems, tied to RD by the given transform. */
    public static CoordinateSystems with(RdNapTrans rdNapTrans) {
        try {
            return new CoordinateSystems(rdNapTrans);
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new IllegalStateException("a coordinate system could not be put together: " + e.getMessage(), e);
        }
    }

    /** All systems without the correction grid; made when first asked for. */
    public static CoordinateSystems withoutGrid() {
        return Approximate.SYSTEMS;
    }

    private static final class Approximate {
        private static final CoordinateSystems SYSTEMS = with(RdNapTrans.withoutGrid());
    }

    /** From RD x, y to the system's east, north. */
    public MathTransform2D fromRd(Crs crs) {
        return fromRd.get(crs);
    }

    /** From the system's east, north to RD x, y. */
    public MathTransform2D toRd(Crs crs) {
        return toRd.get(crs);
    }

    /** Whether RDNAPTRANS works without its correction grid, so that degrees may be 0.25 m off. */
    public boolean approximate() {
        return rdNapTrans.approximate();
    }

    private static MathTransform projection(
            String name, double latitude, double longitude, double scale, double x0, double y0)
            throws FactoryException {
        DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
        ParameterValueGroup parameters = factory.getDefaultParameters(name);
        parameters.parameter("semi_major").setValue(6378137.0);
        parameters.parameter("semi_minor").setValue(GRS80_MINOR);
        boolean azimuthal = Double.isNaN(scale);
        parameters
                .parameter(azimuthal ? "latitude_of_center" : "latitude_of_origin")
                .setValue(latitude);
        parameters
                .parameter(azimuthal ? "longitude_of_center" : "central_meridian")
                .setValue(longitude);
        if (!azimuthal) parameters.parameter("scale_factor").setValue(scale);
        parameters.parameter("false_easting").setValue(x0);
        parameters.parameter("false_northing").setValue(y0);
        return factory.createParameterizedTransform(parameters);
    }
}
