package io.influencegen.settings.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.SettingChanged;
import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.settings.boundary.SettingView;
import io.influencegen.settings.boundary.SettingsError;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes a setting: checked, versioned, audited and announced in one transaction. */
@Dependent
public class SettingsEditor {
    /** Tells every node that what it knows of settings is old. */
    public static final String TOPIC = "settings-changed";

    private static final Logger LOG = System.getLogger(SettingsEditor.class.getName());

    private final SettingsRepository settings;
    private final KnownSettings known;
    private final AuditLog audit;
    private final LivePush push;
    private final Consumer<SettingChanged> observers;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    SettingsEditor(
            SettingsRepository settings,
            KnownSettings known,
            AuditLog audit,
            LivePush push,
            Event<SettingChanged> observers,
            RequestContext context,
            Clock clock) {
        this(settings, known, audit, push, observers::fire, context, clock);
    }

    SettingsEditor(
            SettingsRepository settings,
            KnownSettings known,
            AuditLog audit,
            LivePush push,
            Consumer<SettingChanged> observers,
            RequestContext context,
            Clock clock) {
        this.settings = settings;
        this.known = known;
        this.audit = audit;
        this.push = push;
        this.observers = observers;
        this.context = context;
        this.clock = clock;
    }

    public List<SettingView> list() {
        Map<String, StoredSetting> stored =
                settings.all().stream().collect(Collectors.toMap(StoredSetting::key, Function.identity()));
        return known.all().stream()
                .map(setting -> view(setting, Optional.ofNullable(stored.get(setting.key()))))
                .toList();
    }

    public SettingView find(String key) {
        SettingDefinition setting = definition(key);
        return view(setting, settings.find(key));
    }

    public SettingView change(String key, String input, long seenVersion) {
        SettingDefinition setting = definition(key);
        String value = setting.accept(input);
        return store(setting, Optional.of(value), seenVersion, "settings.changed");
    }

    public SettingView reset(String key, long seenVersion) {
        return store(definition(key), Optional.empty(), seenVersion, "settings.reset");
    }

    private SettingView store(SettingDefinition setting, Optional<String> value, long seenVersion, String action) {
        SettingView before = view(setting, settings.find(setting.key()));
        StoredSetting next = new StoredSetting(
                setting.key(),
                value,
                seenVersion + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                context.caller().name());
        if (before.version() != seenVersion || !settings.store(next)) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        SettingView after = view(setting, Optional.of(next));
        audit.record(AuditEntry.of(action)
                .on("setting", setting.key())
                .change(Map.of("value", before.value()), Map.of("value", after.value())));
        observers.accept(new SettingChanged(setting, after.value()));
        push.announce(Audience.nodes(), TOPIC, Map.of("key", setting.key()));
        LOG.log(Level.INFO, "Setting {0} was changed, version={1}", setting.key(), next.version());
        return after;
    }

    private SettingDefinition definition(String key) {
        return known.find(key).orElseThrow(() -> new DomainException(SettingsError.SETTING_UNKNOWN, key));
    }

    private static SettingView view(SettingDefinition setting, Optional<StoredSetting> stored) {
        return new SettingView(
                setting,
                stored.flatMap(StoredSetting::value).filter(setting::accepts).orElseGet(setting::defaultValue),
                stored.map(StoredSetting::version).orElse(0L),
                stored.map(row -> new SettingView.Change(row.changedBy(), row.changedAt()))
                        .orElse(null));
    }
}
