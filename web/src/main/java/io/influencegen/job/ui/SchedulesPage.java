package io.influencegen.job.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.job.boundary.CatchUp;
import io.influencegen.job.boundary.JobCard;
import io.influencegen.job.boundary.JobDesk;
import io.influencegen.job.boundary.JobError;
import io.influencegen.job.boundary.JobParameter;
import io.influencegen.job.boundary.JobSchedule;
import io.influencegen.job.boundary.ScheduleDesk;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When jobs run by themselves, and one of the schedules as it is being changed. */
@Named
@ViewScoped
public class SchedulesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    @Inject
    private ScheduleDesk desk;

    @Inject
    private JobDesk jobs;

    @Inject
    private Notices notices;

    private boolean editing;
    private UUID id;
    private long version;
    private String job;
    private String cron;
    private String zone;
    private String leftOut;
    private String catchUp;
    private final Map<String, String> values = new HashMap<>();
    private List<Instant> times = List.of();

    public List<JobSchedule> getSchedules() {
        return desk.list();
    }

    public List<JobCard> getJobs() {
        return jobs.jobs();
    }

    public List<CatchUp> getCatchUps() {
        return List.of(CatchUp.values());
    }

    public void add() {
        String first = getJobs().get(0).definition().name();
        fill(new JobSchedule.Plan(first, Map.of(), "30 2 * * *", "UTC", List.of(), CatchUp.ONCE));
        id = null;
    }

    public void edit(JobSchedule schedule) {
        fill(schedule.plan());
        id = schedule.id();
        version = schedule.version();
    }

    public void look() {
        times = desk.times(plan(), SHOWN);
    }

    public void save() throws IOException {
        if (id == null) {
            desk.add(plan());
        } else {
            desk.change(id, plan(), version);
        }
        again("job.schedule.saved");
    }

    public void pause(JobSchedule schedule) throws IOException {
        desk.pause(schedule.id(), !schedule.paused());
        again(schedule.paused() ? "job.schedule.resumed" : "job.schedule.paused");
    }

    public void remove() throws IOException {
        desk.remove(id);
        again("job.schedule.removed");
    }

    public void close() {
        editing = false;
    }

    private void fill(JobSchedule.Plan plan) {
        editing = true;
        times = List.of();
        job = plan.job();
        cron = plan.cron();
        zone = plan.zone();
        leftOut = plan.leftOut().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        catchUp = plan.catchUp().name();
        fillValues(plan.parameters());
    }

    /** Another job wants to know other things. */
    public void jobChosen() {
        fillValues(Map.of());
        times = List.of();
    }

    /** What the chosen job wants to know. */
    public List<JobParameter> getWishes() {
        return jobs.job(job).parameters();
    }

    public Map<String, String> getValues() {
        return values;
    }

    private void fillValues(Map<String, String> given) {
        values.clear();
        getWishes().forEach(wish -> values.put(wish.name(), given.getOrDefault(wish.name(), wish.standard())));
    }

    /** What stands as it is anyway is not kept, so that another standard would count. */
    private Map<String, String> parameters() {
        Map<String, String> given = new HashMap<>();
        for (JobParameter wish : getWishes()) {
            String value =
                    Objects.requireNonNullElse(values.get(wish.name()), "").strip();
            if (!value.isEmpty() && !value.equals(wish.standard())) {
                given.put(wish.name(), value);
            }
        }
        return given;
    }

    private JobSchedule.Plan plan() {
        try {
            List<LocalDate> dates = Stream.of((leftOut == null ? "" : leftOut).split("[,\\s]+", -1))
                    .filter(date -> !date.isBlank())
                    .map(LocalDate::parse)
                    .toList();
            return new JobSchedule.Plan(job, parameters(), cron.strip(), zone.strip(), dates, CatchUp.valueOf(catchUp));
        } catch (DateTimeParseException e) {
            throw new DomainException(e, JobError.JOB_DATES_INVALID, e.getParsedString());
        }
    }

    private void again(String text) throws IOException {
        notices.successAt(PortalPage.JOB_SCHEDULES.getPath(), text);
    }

    public boolean isEditing() {
        return editing;
    }

    public boolean isNew() {
        return id == null;
    }

    public List<Instant> getTimes() {
        return times;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public String getCron() {
        return cron;
    }

    public void setCron(String cron) {
        this.cron = cron;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getLeftOut() {
        return leftOut;
    }

    public void setLeftOut(String leftOut) {
        this.leftOut = leftOut;
    }

    public String getCatchUp() {
        return catchUp;
    }

    public void setCatchUp(String catchUp) {
        this.catchUp = catchUp;
    }
}
