package io.influencegen.fetch.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.influencegen.fetch.boundary.FetchFailed.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real web server, with a name service that lies as a test says. */
class SafeFetchTest {
    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int MOST = 1000;

    private final Map<String, HttpExchangeAnswer> pages = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> lookUps = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** What a page does. */
    private interface HttpExchangeAnswer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            pages.get(exchange.getRequestURI().getPath()).to(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void whatANamedHostHoldsShouldBeBroughtHome() throws FetchFailed {
        pages.put("/car.png", bytes("a car"));
        assertThat(fetched(at("/car.png")), is("a car"));
    }

    @Test
    void anotherPortOfANamedHostShouldNotBeAsked() {
        refused("http://pictures.example:1/car.png");
        assertThat(lookUps, is(empty()));
    }

    @Test
    void aHostThatNobodyNamedShouldNotEvenBeLookedUp() {
        refused("https://elsewhere.example/car.png");
        assertThat(lookUps, is(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://user@public.example/",
                "https://public.example@127.0.0.1/",
                "https://public.example:8443/",
                "https://public.example:0/",
                "http://public.example/",
                "ftp://public.example/",
                "file:///etc/passwd",
                "//public.example/",
                "https:public.example",
                "https://",
                "not an address",
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[::]/",
                "https://0.0.0.0/"
            })
    void nothingShouldLeadIntoOurOwnHouse(String address) {
        FetchRules anybody = FetchRules.anybodyPublic(MOST, TIME);
        FetchFailed failed =
                assertThrows(FetchFailed.class, () -> new SafeFetch(SafeFetchTest::resolveTruly).get(address, anybody));
        assertThat(failed.getMessage(), failed.kind(), is(Kind.FORBIDDEN));
        assertThat(heard, is(empty()));
    }

    @Test
    void aNameThatLeadsHomeShouldBeRefused() {
        FetchRules anybody = FetchRules.anybodyPublic(MOST, TIME);
        SafeFetch fetch = new SafeFetch(host -> new InetAddress[] {address("93.184.215.14"), address("10.0.0.7")});
        FetchFailed failed = assertThrows(FetchFailed.class, () -> fetch.get("https://public.example/", anybody));
        assertThat(failed.kind(), is(Kind.FORBIDDEN));
    }

    @Test
    void aNamedHostShouldNotBecomeAMetadataService() {
        for (String metadata : List.of("169.254.169.254", "100.100.100.200", "fd00:ec2::254", "fe80::1", "0.0.0.0")) {
            SafeFetch fetch = new SafeFetch(host -> new InetAddress[] {address(metadata)});
            FetchFailed failed = assertThrows(FetchFailed.class, () -> fetch.get(at("/car.png"), rules()));
            assertThat(metadata, failed.kind(), is(Kind.FORBIDDEN));
        }
    }

    /** The second look-up would lead elsewhere; there is none. */
    @Test
    void aNameShouldBeLookedUpOnceForEachHop() throws FetchFailed {
        pages.put("/moved", redirect("/car.png"));
        pages.put("/car.png", bytes("a car"));
        fetched(at("/moved"));
        assertThat(lookUps, is(List.of("pictures.example", "pictures.example")));
    }

    @Test
    void aNameThatIsReboundBetweenTwoHopsShouldBeCheckedAnew() {
        pages.put("/moved", redirect("/car.png"));
        SafeFetch fetch = new SafeFetch(host -> {
            lookUps.add(host);
            return new InetAddress[] {
                lookUps.size() == 1 ? InetAddress.getLoopbackAddress() : address("169.254.169.254")
            };
        });
        FetchFailed failed = assertThrows(FetchFailed.class, () -> fetch.get(at("/moved"), rules()));
        assertThat(failed.kind(), is(Kind.FORBIDDEN));
        assertThat(heard, hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:9/",
                "https://elsewhere.example/",
                "file:///etc/passwd",
                "http://user@pictures.example/"
            })
    void aRedirectShouldNotLeadFurtherThanALink(String elsewhere) {
        pages.put("/moved", redirect(elsewhere));
        assertThat(refused(at("/moved")).kind(), is(Kind.FORBIDDEN));
        assertThat(heard, hasSize(1));
    }

    @Test
    void redirectsShouldEndAfterThree() throws FetchFailed {
        pages.put("/4", redirect("/3"));
        pages.put("/3", redirect("/2"));
        pages.put("/2", redirect("/1"));
        pages.put("/1", redirect("/car.png"));
        pages.put("/car.png", bytes("a car"));
        assertThat(fetched(at("/3")), is("a car"));
        assertThat(refused(at("/4")).getMessage(), containsString("redirects"));
    }

    @Test
    void tooMuchShouldNotBeReadToItsEnd() {
        pages.put("/much", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[MOST];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        assertThat(refused(at("/much")).kind(), is(Kind.TOO_LARGE));
    }

    @Test
    void exactlyAsMuchAsAllowedShouldBeTaken() throws FetchFailed {
        pages.put("/car.png", bytes("x".repeat(MOST)));
        assertThat(fetched(at("/car.png")).length(), is(MOST));
    }

    @Test
    void aTricklingHostShouldNotHoldUs() {
        CountDownLatch never = new CountDownLatch(1);
        pages.put("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await(never);
        });
        long start = System.nanoTime();
        FetchRules impatient = FetchRules.only(origins(), MOST, Duration.ofMillis(500));
        FetchFailed failed = assertThrows(FetchFailed.class, () -> fetch().get(at("/slow"), impatient));
        assertThat(failed.kind(), is(Kind.UNAVAILABLE));
        assertThat(Duration.ofNanos(System.nanoTime() - start), is(lessThan(Duration.ofSeconds(4))));
        never.countDown();
    }

    @Test
    void whatIsOpenedShouldBeReadableBeforeItsEndIsSent() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        pages.put("/moved", redirect("/export.csv"));
        pages.put("/export.csv", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(read);
            exchange.getResponseBody().write(" last".getBytes(StandardCharsets.UTF_8));
        });
        try (InputStream content = fetch().open(at("/moved"), rules())) {
            assertThat(new String(content.readNBytes(5), StandardCharsets.UTF_8), is("first"));
            read.countDown();
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8), is(" last"));
        }
    }

    @Test
    void whatIsOpenedShouldEndWhereItIsTooMuchOrTakesTooLong() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        pages.put("/much", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[MOST];
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        pages.put("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await(never);
        });
        pages.put("/announced", exchange -> exchange.sendResponseHeaders(200, MOST + 1));
        pages.put("/gone", exchange -> exchange.sendResponseHeaders(404, -1));
        assertThat(broken("/much", rules()), containsString("More than 1000 bytes"));
        assertThat(
                broken("/slow", FetchRules.only(origins(), MOST, Duration.ofMillis(500))),
                containsString("took too long"));
        never.countDown();
        FetchFailed announced = assertThrows(FetchFailed.class, () -> fetch().open(at("/announced"), rules()));
        assertThat(announced.kind(), is(Kind.TOO_LARGE));
        FetchFailed gone = assertThrows(FetchFailed.class, () -> fetch().open(at("/gone"), rules()));
        assertThat(gone.getMessage(), is("HTTP 404"));
        assertThrows(FetchFailed.class, () -> fetch().open("https://127.0.0.1/", FetchRules.anybodyPublic(MOST, TIME)));
    }

    private String broken(String path, FetchRules rules) throws Exception {
        try (InputStream content = fetch().open(at(path), rules)) {
            return assertThrows(IOException.class, content::readAllBytes).getMessage();
        }
    }

    @Test
    void anErrorShouldNotBeTakenForAPicture() {
        pages.put("/gone", exchange -> exchange.sendResponseHeaders(404, -1));
        assertThat(refused(at("/gone")).getMessage(), is("HTTP 404"));
    }

    @Test
    void credentialsShouldBeHeardByThoseTheyAreForAlone() throws Exception {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            heard.add("other " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        other.start();
        String elsewhere = "http://other.example:" + other.getAddress().getPort();
        pages.put("/moved", redirect(elsewhere + "/car.png"));
        Set<Origin> both = Origin.list(at("") + " " + elsewhere);
        fetch().get(at("/moved"), FetchRules.only(both, MOST, TIME).presenting(origins(), "Bearer s3cret"));
        other.stop(0);
        assertThat(heard, is(List.of("/moved Bearer s3cret", "other null")));
        assertThat(heard, not(hasItem("other Bearer s3cret")));
    }

    private SafeFetch fetch() {
        return new SafeFetch(host -> {
            lookUps.add(host);
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
    }

    private String fetched(String address) throws FetchFailed {
        return new String(fetch().get(address, rules()), StandardCharsets.UTF_8);
    }

    private FetchFailed refused(String address) {
        return assertThrows(FetchFailed.class, () -> fetch().get(address, rules()));
    }

    private FetchRules rules() {
        return FetchRules.only(origins(), MOST, TIME);
    }

    private Set<Origin> origins() {
        return Origin.list(at(""));
    }

    private String at(String path) {
        return "http://pictures.example:" + server.getAddress().getPort() + path;
    }

    private static HttpExchangeAnswer bytes(String text) {
        return exchange -> {
            exchange.sendResponseHeaders(200, text.length());
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static HttpExchangeAnswer redirect(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Literals as Java reads them; of names, the open internet. */
    private static InetAddress[] resolveTruly(String host) throws UnknownHostException {
        return host.endsWith(".example")
                ? new InetAddress[] {address("93.184.215.14")}
                : InetAddress.getAllByName(host);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
