package io.influencegen.notification.control;

import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Where mails are handed over, as whom, and from whom they are. Port 465 speaks TLS from its first byte. */
record MailServer(String host, int port, Optional<Login> login, boolean startTls, InternetAddress from) {
    private static final int TLS_FROM_THE_START = 465;

    /** What the server knows us by. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    boolean isTlsFromTheStart() {
        return port == TLS_FROM_THE_START;
    }

    /** The domain mails are from. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }
}
