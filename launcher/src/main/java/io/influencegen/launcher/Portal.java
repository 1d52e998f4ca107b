package io.influencegen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.CommandResult;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** Payara Server in this very JVM, with our domain.xml and the EAR. */
final class Portal implements AutoCloseable {
    private static final String NAME = "influencegen";

    private final GlassFish server;
    private final boolean inCluster;

    private Portal(GlassFish server, boolean inCluster) {
        this.server = server;
        this.inCluster = inCluster;
    }

    /** Boots the server alone; it opens its port and answers nothing until {@link #deploy}. */
    static Portal boot(
            Distribution distribution, Path instance, Map<String, String> configuration, Optional<Cluster> cluster) {
        configuration.forEach(System::setProperty);
        try {
            Trees.delete(instance);
            Trees.copy(distribution.domain(), instance);
            Files.createDirectories(instance.resolve("docroot"));
            Files.copy(
                    distribution.domainXml(),
                    instance.resolve("config/domain.xml"),
                    StandardCopyOption.REPLACE_EXISTING);
            cluster.ifPresent(known -> known.join(instance.resolve("config")));
            BootstrapProperties bootstrap = new BootstrapProperties();
            bootstrap.setInstallRoot(distribution.server().toString());
            GlassFishProperties properties = new GlassFishProperties();
            properties.setInstanceRoot(instance.toString());
            properties.setConfigFileReadOnly(true);
            GlassFish server = GlassFishRuntime.bootstrap(bootstrap).newGlassFish(properties);
            server.start();
            ServerInside.guardRequests(server, configuration.get(ProxyWord.TRUSTED));
            return new Portal(server, cluster.isPresent());
        } catch (GlassFishException | IOException e) {
            throw new LaunchFailure("The server could not be started (%s).".formatted(e.getMessage()), e);
        }
    }

    /** By command, because the deployer's own method answers a failure with null and keeps the reason to itself. */
    void deploy(Path application, Path log) {
        try (StartTrouble trouble = StartTrouble.listen()) {
            CommandResult result = server.getCommandRunner()
                    .run(
                            "deploy",
                            "--name=" + NAME,
                            "--force=true",
                            "--contextroot=/",
                            "--availabilityenabled=" + inCluster,
                            application.toString());
            if (result.getExitStatus() != CommandResult.ExitStatus.SUCCESS) {
                throw new LaunchFailure("The portal could not be deployed: %s See %s."
                        .formatted(Sentence.of(trouble.cause().orElseGet(result::getOutput)), log));
            }
        } catch (GlassFishException e) {
            throw new LaunchFailure("The portal could not be deployed (%s); see %s.".formatted(e.getMessage(), log), e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            server.dispose();
        } catch (GlassFishException e) {
            System.getLogger(Portal.class.getName())
                    .log(System.Logger.Level.WARNING, "The server did not stop well", e);
        }
    }
}
