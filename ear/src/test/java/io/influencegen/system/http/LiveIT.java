package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import io.influencegen.system.product.ProductTest;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Live push as a browser meets it. */
@ArquillianTest
@RunAsClient
class LiveIT extends ProductTest {
    @Test
    void aNewListenerShouldBeToldTheBanner() throws Exception {
        assertThat(
                Listener.join(Visitor.nobody().client(), Product.address()).next(),
                containsString("\"topic\":\"banner\""));
    }

    @Test
    void aPageThatIsClosedShouldLeaveNothingInTheLog() throws Exception {
        Listener listener = Listener.join(Visitor.nobody().client(), Product.address());
        listener.next();
        listener.leave();
        assertThat(Files.readString(Product.log()), not(containsString("LiveEndpoint")));
    }

    @Test
    void aForeignPageShouldNotListen() {
        Visitor auditor = Visitor.as(Role.AUDITOR);
        CompletionException refused = assertThrows(
                CompletionException.class, () -> Listener.join(auditor.client(), "https://elsewhere.example"));
        assertThat(refused.getCause(), instanceOf(WebSocketHandshakeException.class));
        int status =
                ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
        assertThat(status, is(403));
    }

    @Test
    void signingOutShouldEndListening() throws Exception {
        Visitor auditor = Visitor.as(Role.AUDITOR);
        Listener listener = Listener.join(auditor.client(), Product.address());
        listener.next();
        auditor.send(auditor.to("/session/sign-out")
                .header("Origin", Product.address())
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(listener.closeCode(), is(1008));
    }
}
