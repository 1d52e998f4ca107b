package io.influencegen.system.product;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The mail server that the product under test sends through, and what has arrived there. */
public final class Mails {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<]+");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mails() {}

    /** Started at the first need, and there as long as the tests run. */
    static synchronized Map<String, String> environment() {
        if (!SERVER.getSmtp().isRunning()) {
            SERVER.start();
        }
        return Map.of(
                "INFLUENCEGEN_NOTIFICATION_SMTP_HOST",
                "127.0.0.1",
                "INFLUENCEGEN_NOTIFICATION_SMTP_PORT",
                String.valueOf(SERVER.getSmtp().getPort()),
                "INFLUENCEGEN_NOTIFICATION_SMTP_FROM",
                "InfluenceGen <no-reply@influencegen.example>");
    }

    /** Waits for the {@code count}th mail to the address, and gives it. */
    public static Letter to(String address, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> all(address).size() >= count);
        return all(address).get(count - 1);
    }

    /** Waits until so many of this subject have come, whatever else has. */
    public static void await(String address, String subject, long count) {
        Awaitility.await(subject).atMost(PATIENCE).until(() -> count(address, subject) >= count);
    }

    public static long count(String address, String subject) {
        return all(address).stream()
                .filter(letter -> letter.subject().equals(subject))
                .count();
    }

    /** What has arrived so far. */
    public static List<Letter> all(String address) {
        return Stream.of(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Mails::read)
                .toList();
    }

    /** A mail as its reader sees it. */
    public record Letter(String subject, String text) {
        /** Where its link leads, without the portal's address. */
        public String path() {
            Matcher link = LINK.matcher(text);
            if (!link.find()) {
                throw new IllegalStateException("No link in " + subject);
            }
            return link.group().replaceFirst("https?://[^/]+", "");
        }
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Optional.ofNullable(message.getHeader("To", ",")).orElse("").contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Letter read(MimeMessage message) {
        try {
            BodyPart plain = ((MimeMultipart) message.getContent()).getBodyPart(0);
            return new Letter(message.getSubject(), (String) plain.getContent());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
