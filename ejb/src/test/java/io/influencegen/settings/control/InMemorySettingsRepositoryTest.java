package io.influencegen.settings.control;

import java.util.function.Function;

class InMemorySettingsRepositoryTest implements SettingsRepositoryContract {
    private final SettingsRepository settings = new InMemorySettingsRepository();

    @Override
    public <T> T inTransaction(Function<SettingsRepository, T> work) {
        return work.apply(settings);
    }
}
