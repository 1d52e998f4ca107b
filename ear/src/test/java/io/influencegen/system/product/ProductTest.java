package io.influencegen.system.product;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hamcrest.Matchers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all system tests: the product's EAR and, beside its portal, a web module with the tests that run inside. */
public abstract class ProductTest {
    static final String TESTS_CONTEXT = "/arquillian-tests";
    private static final String TESTS_MODULE =
            "<module><web><web-uri>arquillian-tests.war</web-uri><context-root>%s</context-root></web></module>"
                    .formatted(TESTS_CONTEXT);

    @Deployment
    public static EnterpriseArchive product() {
        File ear = Path.of(System.getProperty("product.distribution"))
                .resolveSibling("influencegen.ear")
                .toFile();
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "arquillian-tests.war")
                .addPackages(true, "io.influencegen.system.inside")
                .addClass(ProductTest.class)
                .addAsLibraries(libraryOf(Matchers.class))
                .addAsWebInfResource("beans.xml");
        EnterpriseArchive product = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear);
        return product.addAsModule(Testable.archiveToTest(tests)).setApplicationXML(declareTests(product));
    }

    private static StringAsset declareTests(EnterpriseArchive product) {
        try (InputStream stream =
                product.get("META-INF/application.xml").getAsset().openStream()) {
            String declared = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new StringAsset(declared.replaceFirst("<module>", TESTS_MODULE + "<module>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaArchive libraryOf(Class<?> type) {
        File jar = new File(
                type.getProtectionDomain().getCodeSource().getLocation().getPath());
        return ShrinkWrap.createFromZipFile(JavaArchive.class, jar);
    }
}
