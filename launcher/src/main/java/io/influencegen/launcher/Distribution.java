package io.influencegen.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything the product is made of; the script says where. */
record Distribution(Path home) {
    static Distribution ofThisProgram() {
        String home = System.getProperty("influencegen.home");
        if (home == null || !Files.exists(Path.of(home, "app"))) {
            throw new LaunchFailure(
                    "This program runs out of its distribution: start it with the script ./influencegen.");
        }
        return new Distribution(Path.of(home).toAbsolutePath());
    }

    Path server() {
        return home.resolve("server/payara6/glassfish");
    }

    Path domain() {
        return server().resolve("domains/domain1");
    }

    Path flags() {
        return home.resolve("conf/java-flags");
    }

    Path domainXml() {
        return home.resolve("conf/domain.xml");
    }

    /** The EAR as folders, from which the server starts faster; or as an archive, where somebody put another one. */
    Path application() {
        Path folders = home.resolve("app/influencegen");
        return Files.exists(folders) ? folders : home.resolve("app/influencegen.ear");
    }

    Path worker() {
        return home.resolve("worker");
    }

    /** The models that come with the product. */
    Path models() {
        return worker().resolve("models");
    }

    Path libraries() {
        return home.resolve("lib");
    }
}
