package io.influencegen.worker.registry;

import io.influencegen.worker.contract.LoraView;
import io.influencegen.worker.contract.ModelView;
import io.influencegen.worker.contract.SizeView;
import io.influencegen.worker.model.LocalModel;
import io.influencegen.worker.onnx.ModelFault;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import java.util.List;
import java.util.function.Supplier;

/** A model of the registry: described, perhaps open, perhaps faulty. Guarded by the registry, but for its opening. */
final class ModelEntry {
    private final String id;
    private final Description description;
    private final String checksum;
    private final List<LoraView> loras;
    private final long memoryBytes;
    private final Object door = new Object();
    private volatile String fault;
    private volatile LocalModel open;
    private int users;
    private long lastUsed;

    private ModelEntry(
            String id, Description description, String checksum, List<LoraView> loras, long memoryBytes, String fault) {
        this.id = id;
        this.description = description;
        this.checksum = checksum;
        this.loras = loras;
        this.memoryBytes = memoryBytes;
        this.fault = fault;
    }

    static ModelEntry sound(Description description, String checksum, List<LoraView> loras, long memoryBytes) {
        return new ModelEntry(description.id(), description, checksum, loras, memoryBytes, null);
    }

    static ModelEntry faulty(String id, String fault) {
        return new ModelEntry(id, null, "", List.of(), 0, fault);
    }

    String id() {
        return id;
    }

    /** What it is, or why it cannot be used. */
    Description usable() {
        if (fault != null) {
            throw Refusal.ofField(
                    ProblemCode.MODEL_FAULT, "model", "The model %s cannot be used: %s.".formatted(id, fault));
        }
        return description;
    }

    String checksum() {
        return checksum;
    }

    long memoryBytes() {
        return memoryBytes;
    }

    boolean isOpen() {
        return open != null;
    }

    boolean isIdle() {
        return users == 0;
    }

    long lastUsed() {
        return lastUsed;
    }

    boolean takesMemory() {
        return open != null || users > 0;
    }

    void reserve(long now) {
        users++;
        lastUsed = now;
    }

    /** The open model; the first who comes opens it, others wait for that. */
    LocalModel open(Supplier<LocalModel> opening) {
        synchronized (door) {
            if (open == null) {
                try {
                    open = opening.get();
                } catch (ModelFault found) {
                    fault = found.getMessage();
                    throw found;
                }
            }
            return open;
        }
    }

    void giveBack() {
        users--;
    }

    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    String fault() {
        return fault;
    }

    ModelView view() {
        if (description == null) {
            return new ModelView(id, id, "", "", "", "", false, 0, List.of(), null, null, null, 0, 0, List.of(), fault);
        }
        return new ModelView(
                id,
                description.name(),
                description.backendType(),
                description
                        .layout()
                        .map(layout -> layout.name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(""),
                description.licence(),
                checksum,
                isOpen() || !description.isLocal(),
                memoryBytes,
                description.sizes().stream()
                        .map(size -> new SizeView(size.ratio(), size.width(), size.height()))
                        .toList(),
                description.steps(),
                description.guidance(),
                description.strength(),
                description.mostLoras(),
                description.longestSide(),
                loras,
                fault);
    }
}
