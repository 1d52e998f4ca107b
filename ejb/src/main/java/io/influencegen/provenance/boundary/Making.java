package io.influencegen.provenance.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** How a picture was made; all of it can be read in the picture. LoRAs by name, with their strength. */
public record Making(
        UUID generation,
        Instant at,
        String prompt,
        String negativePrompt,
        String model,
        long seed,
        int steps,
        double guidance,
        Map<String, Double> loras) {
    public Making {
        loras = Map.copyOf(loras);
    }
}
