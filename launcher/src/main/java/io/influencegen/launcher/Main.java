package io.influencegen.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.flywaydb.core.Flyway;
import org.glassfish.embeddable.BootstrapProperties;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishProperties;
import org.glassfish.embeddable.GlassFishRuntime;

/** Starts everything. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        long t = System.currentTimeMillis();
        Path dist = Path.of(args[0]);
        Path data = Path.of(args[1]).toAbsolutePath();
        Files.createDirectories(data);
        EmbeddedPostgres pg = EmbeddedPostgres.builder()
                .setPort(25499)
                .setDataDirectory(data.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .start();
        System.setProperty("influencegen.db.url", pg.getJdbcUrl("postgres", "postgres"));
        System.setProperty("influencegen.db.user", "postgres");
        System.setProperty("influencegen.db.password", "x");
        System.setProperty("influencegen.identity.first-password", "correct horse battery");
        System.setProperty("influencegen.demo.enabled", "true");
        Flyway.configure()
                .dataSource(pg.getPostgresDatabase())
                .schemas("influencegen")
                .load()
                .migrate();
        System.out.println("pg+migrate " + (System.currentTimeMillis() - t));
        BootstrapProperties bp = new BootstrapProperties();
        bp.setInstallRoot(dist.resolve("server/payara6/glassfish").toString());
        GlassFishRuntime rt = GlassFishRuntime.bootstrap(bp);
        GlassFishProperties gp = new GlassFishProperties();
        gp.setInstanceRoot(args[2]);
        gp.setConfigFileReadOnly(true);
        GlassFish gf = rt.newGlassFish(gp);
        gf.start();
        System.out.println("payara " + (System.currentTimeMillis() - t));
        String app = gf.getDeployer().deploy(new File(args[3]), "--name", "influencegen", "--force", "true");
        System.out.println("deployed " + app + " " + (System.currentTimeMillis() - t));
        new CountDownLatch(1).await();
    }
}
