package io.influencegen.imaging.boundary;

import java.util.List;

/** A worker that can be given work: how many pictures it may have in hand at once, and of which models. */
public record Room(String worker, int capacity, List<String> models) {
    public Room {
        models = List.copyOf(models);
    }
}
