package io.influencegen.system.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Finds out whether the database answers, also when it does not. */
@ApplicationScoped
public class DatabaseWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    private DatabaseRepository database;

    @Resource
    private ManagedExecutorService executor;

    private PatientQuestion<DatabaseRepository.Versions> question;

    @PostConstruct
    void prepare() {
        question = new PatientQuestion<>(database::versions, PATIENCE, executor);
    }

    public Optional<DatabaseRepository.Versions> versions() {
        return question.ask();
    }
}
