package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.influencegen.access.boundary.Role;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.system.product.ProductTest;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks everything that can be reached as everybody, and compares with the {@link AccessTable}. */
@ArquillianTest
@RunAsClient
class AccessIT extends ProductTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final AccessTable PAGES = AccessTable.of("page");
    private static final AccessTable OPERATIONS = AccessTable.of("api");
    private static final AccessTable SERVLETS = AccessTable.of("servlet");
    private static final AccessTable SOCKETS = AccessTable.of("socket");
    private static final AccessTable BOUNDARIES = AccessTable.of("boundary");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.influencegen");

    static Stream<Optional<Role>> everybody() {
        return Stream.concat(
                Stream.of(Optional.empty()), Stream.of(Role.values()).map(Optional::of));
    }

    @Test
    void theTableShouldNameEverythingThatCanBeReached() {
        assertThat(
                PAGES.names(),
                is(Stream.of(PortalPage.values()).map(PortalPage::getPath).collect(Collectors.toSet())));
        assertThat(OPERATIONS.names(), is(operations()));
        assertThat(SERVLETS.names(), is(addresses(WebServlet.class, "value")));
        assertThat(SOCKETS.names(), is(addresses(ServerEndpoint.class, "value")));
        Set<String> unknown = methods()
                .filter(method -> row(method).isEmpty())
                .map(AccessIT::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown, is(empty()));
        Set<String> stale = new TreeSet<>(BOUNDARIES.names());
        methods().forEach(method -> {
            stale.remove(name(method));
            stale.remove(owner(method));
        });
        assertThat(stale, is(empty()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybody")
    void pagesShouldOpenForWhomTheTableSays(Optional<Role> role) {
        Visitor visitor = role.map(Visitor::as).orElseGet(Visitor::nobody);
        Set<String> open = PAGES.names().stream()
                .filter(page -> opened(visitor.get(page).statusCode()))
                .collect(Collectors.toSet());
        assertThat(open, is(PAGES.openTo(role)));
    }

    /** What may be changed is not tried here by those who may. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everybody")
    void operationsShouldOpenForWhomTheTableSays(Optional<Role> role) {
        ApiClient client = role.map(ApiClient::of).orElseGet(ApiClient::withoutKey);
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> seen = new TreeMap<>();
        for (String operation : OPERATIONS.names()) {
            boolean open = OPERATIONS.isOpen(operation, role);
            if (!open || operation.startsWith("GET ")) {
                expected.put(operation, open);
                seen.put(operation, opened(call(client, operation).statusCode()));
            }
        }
        role.ifPresent(known -> client.revoke());
        assertThat(seen, is(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybody")
    void servletsAndSocketsShouldOpenForWhomTheTableSays(Optional<Role> role) {
        Visitor visitor = role.map(Visitor::as).orElseGet(Visitor::nobody);
        for (String servlet : List.of("/identity/avatar", "/notification/preview")) {
            boolean open = opened(visitor.get(servlet).statusCode());
            assertThat(servlet, open, is(SERVLETS.isOpen(servlet, role)));
        }
        assertThat(Listener.mayListen(visitor), is(SOCKETS.isOpen("/live", role)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybody")
    void boundariesShouldRefuseWhomTheTableDoesNotName(Optional<Role> role) {
        List<JavaMethod> closed = methods()
                .filter(method -> !BOUNDARIES.isOpen(row(method).orElseThrow(), role))
                .toList();
        String knocked = closed.stream()
                .map(method -> method.getOwner().getName() + "#" + method.getName())
                .distinct()
                .collect(Collectors.joining("\n"));
        HttpRequest.Builder request = Visitor.nobody().to("/arquillian-tests/boundaries");
        role.ifPresent(known -> request.header("X-Role", known.key()));
        HttpResponse<String> letIn = Visitor.nobody()
                .send(request.POST(HttpRequest.BodyPublishers.ofString(knocked)).build());
        assertThat(letIn.statusCode(), is(200));
        assertThat(letIn.body(), is(""));
    }

    private static HttpResponse<String> call(ApiClient client, String operation) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(operation.indexOf(' ') + 1)
                .replace("/api/v1", "")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        return method.startsWith("P") ? client.sendJson(method, path, "{}") : client.send(method, path);
    }

    private static Set<String> operations() {
        JsonObject paths = ApiClient.json(Visitor.nobody().get("/openapi.json")).getJsonObject("paths");
        return paths.keySet().stream()
                .flatMap(path -> paths.getJsonObject(path).keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path))
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(Class<? extends java.lang.annotation.Annotation> kind, String property) {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(kind)
                        && !type.getPackageName().startsWith("io.influencegen.system.inside"))
                .map(type ->
                        type.getAnnotationOfType(kind.getName()).get(property).orElseThrow())
                .flatMap(value -> value instanceof Object[] many ? Stream.of(many) : Stream.of(value))
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** The business methods of every boundary. */
    private static Stream<JavaMethod> methods() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().endsWith(".boundary"))
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getMethods)
                .flatMap(Set::stream)
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static Optional<String> row(JavaMethod method) {
        return Stream.of(name(method), owner(method))
                .filter(BOUNDARIES.names()::contains)
                .findFirst();
    }

    private static String name(JavaMethod method) {
        return owner(method) + "." + method.getName();
    }

    private static String owner(JavaMethod method) {
        return method.getOwner()
                .getName()
                .replaceFirst("^io\\.influencegen\\.", "")
                .replace(".boundary.", ".");
    }

    /** What wants to be asked about a certain record (and says 400 or 404 without one) has let the visitor in. */
    private static boolean opened(int status) {
        return status != 302 && status != 401 && status != 403;
    }
}
