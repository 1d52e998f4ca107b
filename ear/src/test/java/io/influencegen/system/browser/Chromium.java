package io.influencegen.system.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, started once for all tests. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final String MISSING =
            "No Chromium on this machine: the browser tests need it. Debian: apt-get install chromium";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Without a browser the tests are skipped aloud; where CI=true they fail, so that nobody takes silence for success. */
    static Chromium launch() {
        return PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new)
                .orElseGet(() -> {
                    if ("true".equals(System.getenv("CI"))) {
                        return fail(MISSING);
                    }
                    System.getLogger(Chromium.class.getName()).log(System.Logger.Level.WARNING, MISSING);
                    return abort(MISSING);
                });
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
