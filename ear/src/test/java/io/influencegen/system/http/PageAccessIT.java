package io.influencegen.system.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.system.product.ProductTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every page as everybody and compares with {@code page-access.txt}, the readable table of who may open what. */
@ArquillianTest
@RunAsClient
class PageAccessIT extends ProductTest {
    private static final String ANYBODY = "anybody";
    private static final String SIGNED_IN = "signed-in";

    static Stream<Optional<Role>> everybody() {
        return Stream.concat(
                Stream.of(Optional.empty()), Stream.of(Role.values()).map(Optional::of));
    }

    @Test
    void theTableShouldNameEveryPage() throws IOException {
        List<String> pages =
                Stream.of(PortalPage.values()).map(PortalPage::getPath).sorted().toList();
        assertThat(List.copyOf(table().keySet()), is(pages));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybody")
    void pagesShouldOpenForWhomTheTableSays(Optional<Role> role) throws IOException {
        Visitor visitor = role.map(Visitor::as).orElseGet(Visitor::nobody);
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> seen = new TreeMap<>();
        table().forEach((page, audience) -> {
            expected.put(page, opensFor(role, audience));
            seen.put(page, opened(visitor.get(page).statusCode()));
        });
        assertThat(seen, is(expected));
    }

    private static boolean opensFor(Optional<Role> role, List<String> audience) {
        return audience.contains(ANYBODY)
                || role.map(known -> audience.contains(SIGNED_IN) || audience.contains(known.key()))
                        .orElse(false);
    }

    /** A page that wants to be asked about a certain record (and says 400 or 404 without one) has let the visitor in. */
    private static boolean opened(int status) {
        return status != 302 && status != 401 && status != 403;
    }

    private static Map<String, List<String>> table() throws IOException {
        try (InputStream in = PageAccessIT.class.getResourceAsStream("/page-access.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .collect(Collectors.toMap(
                            row -> row.get(0), row -> row.subList(1, row.size()), (a, b) -> a, TreeMap::new));
        }
    }
}
