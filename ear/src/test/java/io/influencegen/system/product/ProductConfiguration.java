package io.influencegen.system.product;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Nothing to configure: the product's defaults are what is tested. */
public class ProductConfiguration implements ContainerConfiguration {
    @Override
    public void validate() {}
}
