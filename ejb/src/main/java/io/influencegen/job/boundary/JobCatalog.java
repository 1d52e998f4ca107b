package io.influencegen.job.boundary;

import java.util.List;

/** The jobs of one feature; a bean of the feature, found by CDI. */
public interface JobCatalog {
    List<JobDefinition> jobs();
}
