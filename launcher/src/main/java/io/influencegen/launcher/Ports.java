package io.influencegen.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class Ports {
    private Ports() {}

    static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The port the product shall answer at: the one asked for, or any where 0 was asked for. */
    static int choose(String address, int port) {
        if (port == 0) {
            return anyFree();
        }
        if (!isFree(address, port)) {
            throw new LaunchFailure(
                    "Port %d on %s is taken by another program. Choose another with --port (0 takes any free one)."
                            .formatted(port, address));
        }
        return port;
    }
}
