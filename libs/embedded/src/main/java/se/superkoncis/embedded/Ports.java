package se.superkoncis.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports: is this one free, give me some that are. */
public final class Ports {
    /** Servers listen on loopback only. */
    public static final String HOST = "127.0.0.1";

    private static final int LOWEST = 18_000;
    private static final int HIGHEST = 30_000;

    private Ports() {}

    /** Refuses a port that something listens on; the server would fail later and say less. */
    public static void requireFree(String server, int port) {
        try (ServerSocket socket = bind(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new PortTakenException(server, port);
        }
    }

    /** Whether nothing listens on this port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = bind(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Distinct free ports below the range from which outgoing connections get theirs: while a server is down, a client
     * that knocks at a port of that range may connect to itself, and any other connection may be given it between the
     * choice and the bind. No other process of this user is given the same ones while this process lives.
     */
    public static List<Integer> free(int count) {
        return free(count, LOWEST, HIGHEST);
    }

    static List<Integer> free(int count, int lowest, int highest) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int tries = 0; found.size() < count; tries++) {
            if (tries > 10_000) {
                throw new IllegalStateException("no free port on " + HOST + " from " + lowest + " to " + highest);
            }
            int port = ThreadLocalRandom.current().nextInt(lowest, highest);
            if (isFree(port) && PortClaims.claim(port)) {
                found.add(port);
            }
        }
        return List.copyOf(found);
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
