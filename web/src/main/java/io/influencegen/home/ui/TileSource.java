package io.influencegen.home.ui;

import io.influencegen.access.boundary.Caller;
import java.util.List;

/** What a feature has to tell on the home page. A CDI bean of this type is all it takes. */
public interface TileSource {
    /** Nothing for callers whom it does not concern. Called at each visit, so it must be quick. */
    List<HomeTile> tiles(Caller caller);
}
