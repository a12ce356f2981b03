package nl.wijkatelier.wms;

/** A request that is refused. The message is for the people who made it, in their language. */
class ServiceException extends RuntimeException {
    /** Codes of WMS 1.3.0 table E.1; {@link #NONE} where the standard has none. */
    enum Code {
        NONE(""),
        INVALID_FORMAT("InvalidFormat"),
        INVALID_CRS("InvalidCRS"),
        LAYER_NOT_DEFINED("LayerNotDefined"),
        STYLE_NOT_DEFINED("StyleNotDefined"),
        LAYER_NOT_QUERYABLE("LayerNotQueryable"),
        INVALID_POINT("InvalidPoint"),
        MISSING_DIMENSION_VALUE("MissingDimensionValue"),
        INVALID_DIMENSION_VALUE("InvalidDimensionValue"),
        CURRENT_UPDATE_SEQUENCE("CurrentUpdateSequence"),
        INVALID_UPDATE_SEQUENCE("InvalidUpdateSequence"),
        OPERATION_NOT_SUPPORTED("OperationNotSupported");

        private final String text;

        Code(String text) {
            this.text = text;
        }

        /** The code as the version names it; "" for none. */
        String text(Version version) {
            return this == INVALID_CRS && version == Version.V1_1_1 ? "InvalidSRS" : text;
        }
    }

    /** There is no first map yet. The only refusal that HTTP says too, since the same request will do later. */
    static final class Starting extends ServiceException {
        private static final long serialVersionUID = 1L;

        static final String RETRY_SECONDS = "5";

        Starting() {
            super(Code.NONE, "weigering.start");
        }
    }

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;
    private final Code code;
    private final String english;

    /**
     * @param key of the message, after which {@code wms/messages} has it
     * @param parts what belongs in it
     */
    ServiceException(Code code, String key, Object... parts) {
        super(shortened(Language.DUTCH.text(key, parts)));
        this.code = code;
        this.english = shortened(Language.ENGLISH.text(key, parts));
    }

    /** Messages quote what was asked, which may be long. */
    private static String shortened(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    /** A missing or unreadable parameter, for which the standard has no code. */
    static ServiceException of(String key, Object... parts) {
        return new ServiceException(Code.NONE, key, parts);
    }

    /** What is told to who made the request. */
    String message(Language language) {
        return language.of(getMessage(), english);
    }

    Code code() {
        return code;
    }
}
