package io.influencegen.live.ui;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Live push lives as long as the web application. */
@WebListener
public class LiveLifetime implements ServletContextListener {
    @Inject
    private LiveSessions sessions;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sessions.start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        sessions.stop();
    }
}
