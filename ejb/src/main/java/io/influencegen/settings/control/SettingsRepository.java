package io.influencegen.settings.control;

import java.util.List;
import java.util.Optional;

/** Keeps what was changed. */
public interface SettingsRepository {
    List<StoredSetting> all();

    Optional<StoredSetting> find(String key);

    /** Stores what follows on the version that was seen (0: none yet); false when somebody else was first. */
    boolean store(StoredSetting next);
}
