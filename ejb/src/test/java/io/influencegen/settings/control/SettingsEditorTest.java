package io.influencegen.settings.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingChanged;
import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.settings.boundary.SettingView;
import io.influencegen.settings.boundary.SettingsError;
import io.influencegen.testdb.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsEditorTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SettingDefinition SIZE = SettingDefinition.number("test.size", 25, 5, 200);
    private static final SettingCatalog CATALOG = () -> List.of(SIZE);

    private final List<AuditEntry> audited = new ArrayList<>();
    private final List<Announced> announced = new ArrayList<>();
    private final List<SettingChanged> changes = new ArrayList<>();
    private final RequestContext context = new RequestContext();
    private final Consumer<SettingChanged> observers = changes::add;
    private final SettingsEditor editor = new SettingsEditor(
            new InMemorySettingsRepository(),
            new KnownSettings(List.of(CATALOG)),
            new AuditLog() {
                @Override
                public void record(AuditEntry entry) {
                    audited.add(entry);
                }
            },
            new LivePush() {
                @Override
                public void announce(Audience audience, String topic, Map<String, String> payload) {
                    announced.add(new Announced(audience, topic, payload));
                }
            },
            observers,
            context,
            new SettableClock(NOON));

    @BeforeEach
    void comeIn() {
        context.actAs(Caller.system("test"));
    }

    @Test
    void aChangeShouldBeStoredAuditedAndAnnounced() {
        SettingView changed = editor.change("test.size", " 50 ", 0);
        assertThat(changed, is(editor.find("test.size")));
        assertThat(changed.value(), is("50"));
        assertThat(changed.changed().orElseThrow(), is(new SettingView.Change("system:test", NOON)));
        AuditEntry entry = AuditEntry.of("settings.changed")
                .on("setting", "test.size")
                .change(Map.of("value", "25"), Map.of("value", "50"));
        assertThat(audited, contains(entry));
        assertThat(
                announced, contains(new Announced(Audience.nodes(), SettingsEditor.TOPIC, Map.of("key", "test.size"))));
        assertThat(changes, contains(new SettingChanged(SIZE, "50")));
    }

    @Test
    void whoSawAnOldVersionShouldOverwriteNothing() {
        editor.change("test.size", "50", 0);
        DomainException refused = assertThrows(DomainException.class, () -> editor.change("test.size", "60", 0));
        assertThat(refused.code(), is(CommonError.CHANGED_MEANWHILE));
        assertThat(editor.find("test.size").value(), is("50"));
        assertThrows(DomainException.class, () -> editor.reset("test.size", 0));
    }

    @Test
    void anInvalidValueShouldChangeNothing() {
        DomainException refused = assertThrows(DomainException.class, () -> editor.change("test.size", "1000", 0));
        assertThat(refused.details(), is(List.of("1000", "5", "200")));
        assertThat(editor.find("test.size").version(), is(0L));
        assertThat(audited, is(empty()));
        assertThat(announced, is(empty()));
    }

    @Test
    void resetShouldBringTheDefaultBack() {
        editor.change("test.size", "50", 0);
        SettingView reset = editor.reset("test.size", 1);
        assertThat(reset.value(), is("25"));
        assertThat(reset.isDefault(), is(true));
        assertThat(reset.version(), is(2L));
        assertThat(audited.get(1).action(), is("settings.reset"));
    }

    @Test
    void anUnknownSettingShouldBeNamed() {
        DomainException refused = assertThrows(DomainException.class, () -> editor.change("test.colour", "red", 0));
        assertThat(refused.code(), is(SettingsError.SETTING_UNKNOWN));
        assertThat(refused.details(), is(List.of("test.colour")));
    }

    @Test
    void twoDeclarationsOfOneSettingShouldBeFoundAtStart() {
        assertThrows(IllegalStateException.class, () -> new KnownSettings(List.of(CATALOG, CATALOG)));
    }
}
