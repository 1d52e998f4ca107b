package io.influencegen.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nodes that keep each other's sessions, so that people stay signed in when one of them dies: this one, and the others. They
 * talk without encryption, and know each other by a name that only they can know.
 */
record Cluster(Member own, List<Member> others, Secret name) {
    /** An address of the network, and a port. */
    record Member(String host, int port) {
        private static final int HIGHEST_PORT = 65_535;

        static Member of(String text) {
            int colon = text.lastIndexOf(':');
            try {
                int port = Integer.parseInt(text.substring(colon + 1));
                if (colon > 0
                        && port > 0
                        && port <= HIGHEST_PORT
                        && text.substring(0, colon).matches("[A-Za-z0-9._-]+")) {
                    return new Member(text.substring(0, colon), port);
                }
            } catch (NumberFormatException noPort) {
                throw wrong(text);
            }
            throw wrong(text);
        }

        private static LaunchFailure wrong(String text) {
            return new LaunchFailure(
                    "--cluster takes addresses like 10.0.0.5:5900,10.0.0.6:5900, this node's own first; \"%s\" is none."
                            .formatted(text));
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** This node's own address comes first. Empty where there is nothing to read. */
    static Optional<Cluster> of(String text, Secret name) {
        List<Member> members = Stream.of(Optional.ofNullable(text).orElse("").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Member::of)
                .toList();
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cluster(members.get(0), members.subList(1, members.size()), name));
    }

    /** Tells the server's data grid, which reads a file that this property of the JVM names. */
    void join(Path configuration) {
        Path file = configuration.resolve("cluster.xml");
        write(file);
        System.setProperty("hazelcast.config", file.toString());
    }

    void write(Path file) {
        String members = Stream.concat(Stream.of(own), others.stream())
                .map(member -> "<member>" + member + "</member>")
                .collect(Collectors.joining());
        String xml = """
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                  <cluster-name>%s</cluster-name>
                  <properties>
                    <property name="hazelcast.socket.bind.any">false</property>
                    <property name="hazelcast.phone.home.enabled">false</property>
                    <property name="hazelcast.shutdownhook.enabled">false</property>
                    <property name="hazelcast.max.no.heartbeat.seconds">10</property>
                    <property name="hazelcast.heartbeat.interval.seconds">2</property>
                  </properties>
                  <network>
                    <port auto-increment="false">%d</port>
                    <join>
                      <multicast enabled="false"/>
                      <auto-detection enabled="false"/>
                      <tcp-ip enabled="true">%s</tcp-ip>
                    </join>
                    <interfaces enabled="true"><interface>%s</interface></interfaces>
                  </network>
                </hazelcast>
                """.formatted(name.value(), own.port(), members, own.host());
        try {
            Files.writeString(file, xml, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
