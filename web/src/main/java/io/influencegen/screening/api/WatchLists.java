package io.influencegen.screening.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The lists that people are compared with.")
public record WatchLists(@Schema(description = "By name.") List<WatchList> items) {}
