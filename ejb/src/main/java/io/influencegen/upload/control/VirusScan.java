package io.influencegen.upload.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks ClamAV where one is configured: {@code influencegen.upload.clamav} is host:port, or the path of its socket. */
@ApplicationScoped
public class VirusScan {
    private static final Logger LOG = System.getLogger(VirusScan.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\[?([^/\\]]+)]?:(\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final String CLEAN = "stream: OK";

    private final Optional<ClamDaemon> daemon;

    protected VirusScan() {
        this(Optional.empty());
    }

    @Inject
    public VirusScan(@ConfigProperty(name = "influencegen.upload.clamav") Optional<String> address) {
        this(address, PATIENCE);
    }

    VirusScan(Optional<String> address, Duration patience) {
        daemon = address.map(VirusScan::address).map(at -> new ClamDaemon(at, patience));
    }

    /** What can be said of a file. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody could be asked, or there was no answer. */
        UNKNOWN
    }

    /** The text names what was found, or why nothing is known. */
    record Finding(Verdict verdict, String text) {}

    Finding look(byte[] content) {
        return daemon.map(known -> ask(known, content)).orElse(new Finding(Verdict.CLEAN, "not scanned"));
    }

    private static Finding ask(ClamDaemon daemon, byte[] content) {
        try {
            String answer = daemon.scan(content);
            Matcher found = FOUND.matcher(answer);
            if (found.matches()) {
                LOG.log(Level.WARNING, "The virus scanner found {0}", found.group(1));
                return new Finding(Verdict.INFECTED, found.group(1));
            }
            return answer.equals(CLEAN) ? new Finding(Verdict.CLEAN, "") : new Finding(Verdict.UNKNOWN, answer);
        } catch (ClamDaemon.Silent silent) {
            LOG.log(Level.WARNING, "The virus scanner does not answer; files wait for it", silent);
            return new Finding(Verdict.UNKNOWN, "does not answer");
        }
    }

    private static SocketAddress address(String text) {
        Matcher parts = HOST_AND_PORT.matcher(text);
        return parts.matches()
                ? new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)))
                : UnixDomainSocketAddress.of(text);
    }
}
