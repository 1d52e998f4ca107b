package io.influencegen.system.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Arquillian's view of the product: the first deployment starts it, every later one finds it running. One start serves all
 * test classes, on the very launcher, server and data set-up that users get.
 */
public class ProductContainer implements DeployableContainer<ProductConfiguration> {
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private Node product;

    @Override
    public Class<ProductConfiguration> getConfigurationClass() {
        return ProductConfiguration.class;
    }

    @Override
    public void setup(ProductConfiguration configuration) {}

    @Override
    public void start() {}

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        if (product == null) {
            product = startWith(archive);
        }
        HTTPContext http = new HTTPContext("127.0.0.1", product.port());
        http.add(new Servlet(RUNNER, ProductTest.TESTS_CONTEXT));
        return new ProtocolMetaData().addContext(http);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The deployment is shared by all classes; the product stops at the end.
    }

    @Override
    public void stop() throws LifecycleException {
        try {
            if (product != null) {
                product.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LifecycleException("Interrupted while stopping the product", e);
        }
    }

    private static Node startWith(Archive<?> archive) throws DeploymentException {
        try {
            Path ear = Files.createTempFile("influencegen-tests", ".ear");
            archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
            Node started = Product.start(ear);
            Files.delete(ear);
            return started;
        } catch (IOException | IllegalStateException e) {
            throw new DeploymentException("The product did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while starting the product", e);
        }
    }
}
