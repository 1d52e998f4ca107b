package io.influencegen.n8n.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.Style;
import io.influencegen.imaging.boundary.TurnPriority;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped workflows take from a webhook is what a webhook is sent. */
class ShippedWorkflowTest {
    private static final Pattern TAKEN = Pattern.compile("json\\.body\\.(\\w+)");

    @ParameterizedTest
    @ValueSource(strings = {"image-generation.json", "image-generation-link.json"})
    void aWorkflowShouldTakeOnlyWhatIsSent(String file) throws IOException {
        String text = Files.readString(Path.of("../deploy/n8n", file));
        Set<String> taken = TAKEN.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .filter(name -> !name.equals("ping"))
                .collect(Collectors.toSet());
        assertThat(taken.size(), is(greaterThan(10)));
        assertThat(taken, everyItem(is(in(sent().keySet()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image-generation.json", "image-generation-link.json"})
    void everyStepShouldLeadToOneThatIsThere(String file) throws IOException {
        JsonObject workflow = json(Files.readString(Path.of("../deploy/n8n", file)));
        Set<String> nodes = workflow.getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .map(node -> node.getString("name"))
                .collect(Collectors.toSet());
        JsonObject connections = workflow.getJsonObject("connections");
        assertThat(connections.keySet(), everyItem(is(in(nodes))));
        List<String> targets = Pattern.compile("\"node\":\"([^\"]+)\"")
                .matcher(connections.toString())
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        assertThat(targets, everyItem(is(in(nodes))));
        assertThat(workflow.toString(), not(containsString("hmacSecret")));
    }

    private static JsonObject sent() {
        List<Style> styles = List.of(new Style("neon", 0.5));
        Asked asked = new Asked("tiny", "a car", "", "1:1", 128, 1, 8, 4, styles);
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        ImageTask task = new ImageTask(
                UUID.randomUUID(), UUID.randomUUID(), "key", "n8n", TurnPriority.BULK, null, asked, 1, 0, now, now);
        return json(TaskText.of(task, "https://portal.example/callback", "token"));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
