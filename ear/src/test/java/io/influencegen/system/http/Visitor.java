package io.influencegen.system.http;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.DemoCode;
import io.influencegen.system.product.Product;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a cookie jar and no browser. Follows no redirects, so that a test sees them. */
public final class Visitor {
    private static final String SIGN_IN = "/identity/sign-in";
    private static final String SECOND_FACTOR = "/identity/second-factor";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    /** What the scripts of a page send along, so that the answer's scripts are the page's own. */
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final HttpClient client;
    private final String node;
    private final Optional<String> address;

    private Visitor(String node, Optional<String> address) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .connectTimeout(Duration.ofSeconds(10))
                        .build(),
                node,
                address);
    }

    private Visitor(HttpClient client, String node, Optional<String> address) {
        this.client = client;
        this.node = node;
        this.address = address;
    }

    public static Visitor nobody() {
        return new Visitor(Product.address(), Optional.empty());
    }

    /** Somebody at another machine, as a proxy on this one tells it. */
    public static Visitor from(String address) {
        return new Visitor(Product.address(), Optional.of(address));
    }

    /** Signed in with the demo account of {@code role}. */
    public static Visitor as(Role role) {
        return as(role, Product.address());
    }

    /** The same at the node with that address. */
    public static Visitor as(Role role, String node) {
        Visitor visitor = new Visitor(node, Optional.empty());
        String email = role.key() + "@influencegen.example";
        HttpResponse<String> answer = visitor.signIn(email, Product.demoPassword());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Sign-in as " + role + " answered " + answer.statusCode());
        }
        return visitor;
    }

    /** The same person with the same cookies, sent to another node. */
    Visitor at(String otherNode) {
        return new Visitor(client, otherNode, address);
    }

    /** With the code of the demo accounts where one is asked for. */
    HttpResponse<String> signIn(String email, String password) {
        HttpResponse<String> answer = tryPassword(email, password);
        boolean asked = answer.headers().firstValue("Location").orElse("").contains(SECOND_FACTOR);
        return asked ? tryCode(DemoCode.freshFor(email)) : answer;
    }

    HttpResponse<String> tryPassword(String email, String password) {
        return submit(SIGN_IN, Map.of("form:email", email, "form:password", password));
    }

    HttpResponse<String> tryCode(String code) {
        return submit(SECOND_FACTOR, Map.of("form:code", code));
    }

    /** Fills in the form of a page and sends it. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        Map<String, String> pressed = new HashMap<>(fields);
        pressed.put("form:submit", "");
        return submitOn(get(path).body(), path, pressed);
    }

    /** The same on a page that is open already; the fields name the button. */
    HttpResponse<String> submitOn(String page, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("form", "form");
        form.put("jakarta.faces.ViewState", viewState(page));
        form.put("primefaces.nonce", found(NONCE, page));
        return post(path, form);
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET().build());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** As a script of our own pages asks the API. */
    public HttpResponse<String> script(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = fromOurPage("/api/v1" + path);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpRequest.Builder fromOurPage(String path) {
        return to(path).header("Origin", node).header("X-Requested-With", "test");
    }

    /** To every legal text that waits for it, as a newcomer must. */
    void agreeToTexts() {
        String texts = ApiClient.json(get("/api/v1/consents")).getJsonArray("outstanding").stream()
                .map(text -> "\"" + text.asJsonObject().getString("id") + "\"")
                .collect(Collectors.joining(","));
        HttpResponse<String> answer = script("POST", "/consents", "{\"texts\":[" + texts + "]}");
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    HttpClient client() {
        return client;
    }

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node + path)).timeout(Duration.ofSeconds(30));
        address.ifPresent(known -> request.header("X-Forwarded-For", known));
        return request;
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String viewState(String page) {
        return found(VIEW_STATE, page);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
