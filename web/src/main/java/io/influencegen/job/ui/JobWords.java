package io.influencegen.job.ui;

import io.influencegen.portal.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What runs tell under names of their own, in words; a name nobody wrote words for stands as it is. */
@Named
@ApplicationScoped
public class JobWords {
    private static final String STEP = "job.step.";

    private Texts texts;

    /** For the container's proxy. */
    protected JobWords() {}

    @Inject
    JobWords(Texts texts) {
        this.texts = texts;
    }

    public String step(String name) {
        return texts.find(STEP + name).orElse(name);
    }

    /** One that is named as a step tells what that step did. */
    public String figure(String name) {
        return texts.find("job.figure." + name)
                .or(() -> texts.find(STEP + name))
                .orElse(name);
    }

    public String parameter(String job, String name) {
        return texts.find("job.name." + job + "." + name).orElse(name);
    }
}
