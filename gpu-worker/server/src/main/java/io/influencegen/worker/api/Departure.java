package io.influencegen.worker.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Stops the machine while its classes can still be loaded: the server takes them away before it destroys beans. */
@WebListener
public class Departure implements ServletContextListener {
    @Inject
    private Machine machine;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        machine.close();
    }
}
