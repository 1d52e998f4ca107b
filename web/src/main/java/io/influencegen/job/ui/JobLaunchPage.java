package io.influencegen.job.ui;

import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.JobParameter;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The form that a job's declared parameters make. */
@Named
@ViewScoped
public class JobLaunchPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private JobDesk desk;

    @Inject
    private Notices notices;

    private String job;
    private JobDefinition definition;
    private Map<String, String> values;
    private boolean dryRun;

    public void open() {
        if (definition == null) {
            definition = desk.job(job == null ? "" : job);
            values = new HashMap<>();
            for (JobParameter parameter : definition.parameters()) {
                values.put(parameter.name(), parameter.standard());
            }
        }
    }

    public void launch() throws IOException {
        Map<String, String> given = new HashMap<>();
        values.forEach((name, value) -> given.put(name, value == null ? "" : value));
        String run =
                desk.launch(new LaunchRequest(definition.name(), given, dryRun)).toString();
        notices.successAt(PortalPage.JOB_RUN.getPath() + "?id=" + run, "job.launched");
    }

    public JobDefinition getDefinition() {
        return definition;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
