package io.influencegen.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
final class Ports {
    private static final int HIGHEST = 65_535;
    /** Below those that systems give to outgoing connections, one of which could take a port before its server listens. */
    private static final int FIRST_CHOICE = 20_000;

    private static final int LAST_CHOICE = 32_000;

    private Ports() {}

    static int anyFree() {
        return ThreadLocalRandom.current()
                .ints(FIRST_CHOICE, LAST_CHOICE)
                .filter(port -> isFree("127.0.0.1", port))
                .findFirst()
                .orElseThrow();
    }

    static boolean isFree(String address, int port) {
        return obstacle(address, port).isEmpty();
    }

    /** The port the product shall answer at: the one asked for, or any where 0 was asked for. */
    static int choose(String address, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new LaunchFailure(
                    "Port %d does not exist. Choose one between 1 and %d, or 0 for any.".formatted(port, HIGHEST));
        }
        int chosen = port == 0 ? anyFree() : port;
        obstacle(address, chosen).ifPresent(sentence -> {
            throw new LaunchFailure(sentence);
        });
        return chosen;
    }

    /** Why nobody can listen there; empty where one can. */
    private static Optional<String> obstacle(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(
                    "The address %s is not known. Give one of this machine with --address.".formatted(address));
        } catch (IOException e) {
            return Optional.of(sentence(address, port, String.valueOf(e.getMessage())));
        }
    }

    private static String sentence(String address, int port, String reason) {
        if (reason.contains("Permission denied")) {
            return "Port %d is reserved for privileged programs. Choose one above 1023 with --port.".formatted(port);
        }
        if (reason.contains("Cannot assign")) {
            return "The address %s is not one of this machine. Choose another with --address.".formatted(address);
        }
        return "Port %d on %s is taken by another program. Choose another with --port (0 takes any free one)."
                .formatted(port, address);
    }
}
