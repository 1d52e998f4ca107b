package io.influencegen.listing.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.entity.StoredView;
import io.influencegen.testdb.SettableClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Views in memory: the double keeps the same promises as the database. */
class ViewsInMemoryTest implements ViewStoreContract {
    private final ViewKeeper keeper =
            new ViewKeeper(new ViewsInMemory(), new SettableClock(Instant.parse("2026-11-20T08:00:00Z")));
    private final Map<String, UserId> people = new HashMap<>();

    @Override
    public <T> T with(Function<ViewKeeper, T> work) {
        return work.apply(keeper);
    }

    @Override
    public Caller person(String name, Role... roles) {
        UserId id = people.computeIfAbsent(name, unknown -> new UserId(UUID.randomUUID()));
        return new Caller(Optional.of(id), name, Set.of(roles));
    }

    private static final class ViewsInMemory implements ViewStore {
        private final Map<UUID, StoredView> views = new HashMap<>();
        private final Map<List<Object>, UUID> presets = new HashMap<>();

        @Override
        public Optional<StoredView> find(UUID id) {
            return Optional.ofNullable(views.get(id));
        }

        @Override
        public List<StoredView> usable(String list, UserId user, Set<Role> roles) {
            return views.values().stream()
                    .filter(view -> view.list().equals(list) && view.isFor(user, roles))
                    .sorted(Comparator.comparing(StoredView::name))
                    .toList();
        }

        @Override
        public List<String> ownNames(String list, UserId user) {
            return usable(list, user, Set.of()).stream().map(StoredView::name).toList();
        }

        @Override
        public void add(StoredView view) {
            views.put(view.id(), view);
        }

        @Override
        public void remove(StoredView view) {
            views.remove(view.id());
            presets.values().removeIf(view.id()::equals);
        }

        @Override
        public Optional<UUID> preset(String list, UserId user) {
            return Optional.ofNullable(presets.get(List.of(list, user)));
        }

        @Override
        public void setPreset(StoredView view, UserId user) {
            presets.put(List.of(view.list(), user), view.id());
        }

        @Override
        public void forgetPreset(String list, UserId user) {
            presets.remove(List.of(list, user));
        }
    }
}
