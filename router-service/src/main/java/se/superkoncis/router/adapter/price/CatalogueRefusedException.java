package se.superkoncis.router.adapter.price;

/** The bytes are no catalogue; the message says what to do, after the name of the file. */
final class CatalogueRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueRefusedException(String why) {
        super(why);
    }
}
