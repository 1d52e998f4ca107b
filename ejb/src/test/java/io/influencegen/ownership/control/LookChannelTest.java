package io.influencegen.ownership.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.fetch.boundary.SafeFetch;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.ownership.boundary.OwnershipCode;
import io.influencegen.ownership.boundary.OwnershipError;
import io.influencegen.ownership.boundary.OwnershipProven;
import io.influencegen.ownership.boundary.OwnershipView;
import io.influencegen.ownership.boundary.OwnershipView.Problem;
import io.influencegen.ownership.boundary.ProofState;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes on pages of a real web server, which an administrator has named or has not. */
class LookChannelTest {
    private final Map<String, String> chosen = new HashMap<>();
    private final List<OutboxMessage> sent = new ArrayList<>();
    private final List<OwnershipProven> proven = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final UUID profile = UUID.randomUUID();
    private final UserId owner = new UserId(UUID.randomUUID());
    private final UserId reviewer = new UserId(UUID.randomUUID());
    private KeyStage keys;
    private KeyStage.Node node;
    private HttpServer server;
    private volatile String page = "";
    private UserId caller = owner;

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        keys = new KeyStage(folder);
        node = keys.node();
        keys.database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.user_account
                               (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '', cast(?1 as bytea), 'Ada', '', 'ACTIVE', now(), 1)""")
                .setParameter(1, owner.toString())
                .executeUpdate());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        chosen.put("ownership.hosts", at(""));
        chosen.put("ownership.timeout", "2s");
    }

    @AfterEach
    void stop() {
        slow.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aCodeOnThePageShouldProveTheProfileOnce() {
        OwnershipCode code = issue("/ada");
        assertThat(code.code().matches("ig-[a-z2-9]{4}-[a-z2-9]{4}"), is(true));
        page = "<p>Hi, " + code.code() + "!</p>";
        assertThat(look(), is(ProofState.PROVEN));
        assertThat(proven, contains(new OwnershipProven(owner, profile, false)));
        assertThat(
                refusal(() -> call(desk -> desk.check(owner, profile))), is(OwnershipError.OWNERSHIP_PROVEN_ALREADY));
        assertThat(refusal(() -> issue("/ada")), is(OwnershipError.OWNERSHIP_PROVEN_ALREADY));
        call(desk -> {
            desk.forget(profile);
            return true;
        });
        assertThat(issue("/other").code(), is(not(code.code())));
    }

    @Test
    void aPageWithoutTheCodeShouldBeToldAndMayBeLookedAtAgain() {
        String code = issue("/ada").code();
        page = "x" + code + "y and nothing else";
        assertThat(look(), is(ProofState.NOT_FOUND));
        assertThat(view().lastProblem(), is(Optional.of(Problem.NO_CODE)));
        page = "code: " + code.toUpperCase(Locale.ROOT);
        assertThat(look(), is(ProofState.PROVEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#45;", "&#x2d;", "\\u002d", "&hyphen;", "\u2011", "-\u200b"})
    void aCodeShouldBeFoundHoweverThePageWritesIt(String dash) {
        String code = issue("/ada").code();
        page = "<meta content=\"" + code.replace("-", dash) + "\">";
        assertThat(look(), is(ProofState.PROVEN));
    }

    @Test
    void anOldCodeShouldProveNothing() {
        String old = issue("/ada").code();
        issue("/ada");
        page = old;
        assertThat(look(), is(ProofState.NOT_FOUND));
        page = view().code();
        keys.clock.advance(Duration.ofHours(24));
        assertThat(refusal(() -> call(desk -> desk.check(owner, profile))), is(OwnershipError.OWNERSHIP_CODE_EXPIRED));
        assertThat(view().state(), is(ProofState.EXPIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside", "/cloud", "/file"})
    void aRedirectToAnotherHostShouldNotBeFollowed(String path) {
        page = issue(path).code();
        assertThat(look(), is(ProofState.UNREACHABLE));
        assertThat(view().lastProblem(), is(Optional.of(Problem.FORBIDDEN)));
    }

    @Test
    void largeAndSlowPagesShouldBeGivenUp() {
        page = issue("/large").code();
        look();
        assertThat(view().lastProblem(), is(Optional.of(Problem.TOO_LARGE)));
        page = issue("/slow").code();
        look();
        assertThat(view().lastProblem(), is(Optional.of(Problem.NO_ANSWER)));
    }

    @Test
    void anAddressInOurOwnHouseShouldNotBeLookedAtUnlessItIsNamed() {
        chosen.remove("ownership.hosts");
        page = issue("/ada").code();
        look();
        assertThat(view().lastProblem(), is(Optional.of(Problem.FORBIDDEN)));
        assertThat(
                refusal(() -> call(desk -> desk.issue(owner, profile, URI.create("file:///etc/passwd")))),
                is(OwnershipError.OWNERSHIP_ADDRESS_UNUSABLE));
    }

    @Test
    void nobodyShouldHaveUsLookTooOften() {
        chosen.put("ownership.looks-per-hour", "2");
        issue("/ada");
        look();
        look();
        assertThat(
                refusal(() -> call(desk -> desk.check(owner, profile))), is(OwnershipError.OWNERSHIP_ASKED_TOO_OFTEN));
        keys.clock.advance(Duration.ofMinutes(61));
        assertThat(look(), is(ProofState.NOT_FOUND));
    }

    @Test
    void aReviewerShouldVouchForOthersOnly() {
        issue("/ada");
        assertThat(refusal(() -> prove("I know me.")), is(OwnershipError.OWNERSHIP_OWN_PROFILE));
        caller = reviewer;
        assertThat(refusal(() -> prove(" ")), is(OwnershipError.OWNERSHIP_WITHOUT_NOTE));
        prove("Seen on the phone.");
        assertThat(proven, contains(new OwnershipProven(owner, profile, true)));
    }

    @Test
    void profilesOfOthersShouldNotExist() {
        issue("/ada");
        assertThat(refusal(() -> call(desk -> desk.check(reviewer, profile))), is(CommonError.NOT_FOUND));
        assertThat(call(desk -> desk.state(reviewer)), is(empty()));
    }

    @Test
    void theAddressShouldNotBeReadable() {
        issue("/ada-lovely");
        String row = keys.database.call(entities -> (String) entities.createNativeQuery(
                        "select cast(to_jsonb(p) as text) || encode(address_cipher, 'escape') from influencegen.ownership_proof p")
                .getSingleResult());
        assertThat(row, not(containsString("lovely")));
        assertThat(sent.toString(), not(containsString("lovely")));
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/inside" -> redirect(exchange, "http://127.0.0.1:1/");
            case "/cloud" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/large" -> write(exchange, page + " ".repeat(3 * 1024 * 1024));
            case "/slow" -> await();
            default -> write(exchange, page);
        }
        exchange.close();
    }

    private void await() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void write(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private OwnershipCode issue(String path) {
        return call(desk -> desk.issue(owner, profile, URI.create(at(path))));
    }

    private void prove(String note) {
        call(desk -> {
            desk.proveByHand(owner, profile, note);
            return true;
        });
    }

    private ProofState look() {
        keys.clock.advance(Duration.ofSeconds(1));
        call(desk -> desk.check(owner, profile));
        assertThat(view().state(), is(ProofState.CHECKING));
        LookChannel channel = new LookChannel(new Book(), new SafeFetch(), new Settings(() -> chosen, keys.clock));
        Delivery.Lease lease = new Delivery.Lease("node", keys.clock.instant().plusSeconds(60));
        channel.deliver(new Delivery(UUID.randomUUID(), sent.get(sent.size() - 1), 1, "", lease));
        return view().state();
    }

    private OwnershipView view() {
        return call(desk -> desk.state(owner)).get(0);
    }

    private static ErrorCode refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).code();
    }

    private <T> T call(Function<ProofDesk, T> work) {
        RequestContext context = new RequestContext();
        context.actAs(new Caller(Optional.of(caller), "Kim", Set.of()));
        return keys.database.call(entities -> work.apply(new ProofDesk(
                new ProofRepository(entities),
                node.keys(entities).cipher(),
                new RandomBytes(),
                new Tray(),
                new Silence(),
                new Unrecorded(),
                new Settings(() -> chosen, keys.clock),
                proven::add,
                context,
                keys.clock)));
    }

    private final class Tray extends Outbox {
        @Override
        public UUID enqueue(OutboxMessage message) {
            sent.add(message);
            return UUID.randomUUID();
        }
    }

    private final class Book implements LookBook {
        @Override
        public Optional<URI> addressOf(UUID id, String code) {
            return call(desk -> desk.addressOf(id, code));
        }

        @Override
        public void found(UUID id, String code) {
            call(desk -> {
                desk.found(id, code);
                return true;
            });
        }

        @Override
        public void notFound(UUID id, String code, Problem problem) {
            call(desk -> {
                desk.notFound(id, code, problem);
                return true;
            });
        }
    }

    private static final class Unrecorded extends AuditLog {
        @Override
        public void record(AuditEntry entry) {
            // What is recorded is tested where it is read.
        }
    }

    private static final class Silence extends LivePush {
        @Override
        public void announce(Audience audience, String topic, Map<String, String> payload) {
            // Nobody listens.
        }
    }
}
