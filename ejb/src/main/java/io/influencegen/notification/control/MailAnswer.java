package io.influencegen.notification.control;

import io.influencegen.notification.boundary.Mail;
import io.influencegen.outbox.boundary.DeliveryResult;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What a failed handing over means: not now, or never. The server's own words are told, without whom the mail is to. */
final class MailAnswer {
    private static final Pattern REPLY = Pattern.compile("\\s*([245]\\d\\d)[ -].*", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int EXCERPT = 300;
    private static final int PERMANENT = 5;

    private MailAnswer() {}

    static DeliveryResult of(MessagingException problem, Mail mail) {
        List<Throwable> chain = chain(problem);
        Optional<String> reply = chain.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && REPLY.matcher(message).matches())
                .reduce((outer, inner) -> inner)
                .map(words -> withoutPerson(words, mail));
        if (problem instanceof AuthenticationFailedException) {
            return DeliveryResult.failed("The mail server refused user or password"
                    + reply.map(": "::concat).orElse(""));
        }
        return reply.map(MailAnswer::ofReply).orElseGet(() -> DeliveryResult.failed(reason(chain, mail)));
    }

    private static DeliveryResult ofReply(String words) {
        Matcher reply = REPLY.matcher(words);
        int status = reply.matches() ? Integer.parseInt(reply.group(1)) : 0;
        return status / 100 == PERMANENT
                ? DeliveryResult.refused(status, words)
                : DeliveryResult.failed(status, words, Optional.empty());
    }

    private static String reason(List<Throwable> chain, Mail mail) {
        for (Throwable cause : chain) {
            if (cause instanceof ConnectException) {
                return "The mail server does not accept connections";
            }
            if (cause instanceof UnknownHostException) {
                return "The host name of the mail server is unknown";
            }
            if (cause instanceof SocketTimeoutException) {
                return "The mail server did not answer in time";
            }
            if (cause instanceof SSLException) {
                return "The encrypted connection to the mail server failed: " + cause.getMessage();
            }
        }
        return "The mail server could not be used: "
                + withoutPerson(String.valueOf(chain.get(0).getMessage()), mail);
    }

    /** The exceptions of this library hang on two chains. */
    private static List<Throwable> chain(Throwable problem) {
        List<Throwable> chain = new ArrayList<>();
        Throwable current = problem;
        while (current != null && !chain.contains(current)) {
            chain.add(current);
            current = current instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : current.getCause();
        }
        return chain;
    }

    private static String withoutPerson(String words, Mail mail) {
        String told = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        told = Pattern.compile(Pattern.quote(mail.address()), Pattern.CASE_INSENSITIVE)
                .matcher(told)
                .replaceAll("recipient");
        told = LINK.matcher(told).replaceAll("link");
        return told.length() > EXCERPT ? told.substring(0, EXCERPT) + "…" : told;
    }
}
