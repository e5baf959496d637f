package se.superkoncis.embedded;

/** A server could not start because something else listens on its port. */
public final class PortTakenException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final int port;

    /**
     * Names the server and the port.
     *
     * @param server what wanted the port
     */
    public PortTakenException(String server, int port) {
        super("port " + port + " that " + server + " wants is taken: stop what listens there, or choose another port");
        this.port = port;
    }

    /** The port that is taken, so that a caller can name its own option for it. */
    public int port() {
        return port;
    }
}
