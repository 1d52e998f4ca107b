package io.influencegen.system.ui;

import io.influencegen.imaging.boundary.WorkerView;
import io.influencegen.portal.ui.Moments;
import io.influencegen.portal.ui.Texts;
import io.influencegen.system.boundary.ComponentHealth;
import io.influencegen.system.boundary.ComponentHealth.State;
import io.influencegen.system.boundary.NodeView;
import io.influencegen.system.boundary.SystemDesk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the product is, asked anew at each look. */
@Named
@RequestScoped
public class SystemPage {
    private static final Map<String, String> ICONS =
            Map.of("database", "database", "migrations", "layers", "storage", "folder", "workers", "cpu");
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    @Inject
    private SystemDesk desk;

    @Inject
    private Texts texts;

    @Inject
    private Moments moments;

    @Inject
    private Clock clock;

    private List<ComponentHealth> components;
    private List<NodeView> nodes;
    private List<WorkerView> workers;

    @PostConstruct
    void look() {
        components = desk.components();
        nodes = desk.nodes();
        workers = desk.workers();
    }

    public List<ComponentHealth> getComponents() {
        return components;
    }

    public List<NodeView> getNodes() {
        return nodes;
    }

    public List<WorkerView> getWorkers() {
        return workers;
    }

    public boolean isHealthy() {
        return components.stream().allMatch(component -> component.state() == State.UP);
    }

    public String icon(ComponentHealth component) {
        return ICONS.get(component.name());
    }

    public String kind(ComponentHealth component) {
        return switch (component.state()) {
            case UP -> "success";
            case DEGRADED -> "warning";
            case DOWN -> "danger";
        };
    }

    /** In one line: what was measured. */
    public String note(ComponentHealth component) {
        Map<String, String> facts = component.facts();
        if (!component.usable()) {
            return texts.format("system." + component.name() + ".down");
        }
        return switch (component.name()) {
            case "database" ->
                texts.format("system.database.note", facts.get("postgresql"), facts.get("answeredInMillis"));
            case "migrations" -> texts.format("system.migrations.note", facts.get("applied"));
            case "storage" ->
                texts.format(
                        "system.storage.note", gibibytes(facts.get("freeBytes")), gibibytes(facts.get("totalBytes")));
            default -> texts.format("system.workers.note", facts.get("reachable"), facts.get("configured"));
        };
    }

    public String memory(NodeView node) {
        return texts.format("system.memory", node.heapUsedBytes() / MEBIBYTE, node.heapMaxBytes() / MEBIBYTE);
    }

    public String memory(WorkerView worker) {
        return told(worker, offer -> texts.format("system.memory.of", offer.memoryBytes() / MEBIBYTE));
    }

    public String device(WorkerView worker) {
        return told(worker, offer -> texts.format("system.device.of", offer.device(), offer.cores()));
    }

    public String models(WorkerView worker) {
        return told(worker, offer -> String.join(", ", offer.models()));
    }

    public String since(NodeView node) {
        return moments.span(Duration.between(node.startedAt(), clock.instant()));
    }

    private static String told(WorkerView worker, Function<WorkerView.Offer, String> words) {
        return worker.offer().map(words).filter(text -> !text.isEmpty()).orElse("–");
    }

    private static long gibibytes(String bytes) {
        return Long.parseLong(bytes) / GIBIBYTE;
    }
}
