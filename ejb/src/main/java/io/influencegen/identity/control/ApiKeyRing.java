package io.influencegen.identity.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.RandomBytes;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.ApiKeyView;
import io.influencegen.identity.boundary.ApiScopes;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.KeyHolder;
import io.influencegen.identity.boundary.NewApiKey;
import io.influencegen.identity.entity.ApiKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of the caller, and the door they open. */
@Dependent
public class ApiKeyRing {
    private static final Logger LOG = System.getLogger(ApiKeyRing.class.getName());
    private static final int LONGEST_LIFE_DAYS = 365;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ALIVE = 20;
    private static final int PREFIX_LENGTH = 12;
    private static final Duration NOTICED_USE = Duration.ofMinutes(1);

    private final ApiKeyRepository keys;
    private final RandomBytes random;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    public ApiKeyRing(ApiKeyRepository keys, RandomBytes random, RequestContext context, Clock clock) {
        this.keys = keys;
        this.random = random;
        this.context = context;
        this.clock = clock;
    }

    public List<ApiKeyView> list() {
        Instant now = clock.instant();
        return keys.ofOwner(owner()).stream().map(key -> view(key, now)).toList();
    }

    public NewApiKey create(String name, int days, ApiScopes scopes) {
        String clean = name == null ? "" : name.strip();
        require(!clean.isEmpty() && clean.length() <= LONGEST_NAME, "name", "give one in up to 100 characters");
        require(days >= 1 && days <= LONGEST_LIFE_DAYS, "days", "a key lives between 1 and 365 days");
        Instant now = clock.instant();
        if (keys.countAlive(owner(), now) >= MOST_ALIVE) {
            throw new DomainException(IdentityError.TOO_MANY_API_KEYS, MOST_ALIVE);
        }
        var token = new ApiToken(prefix(), random.token());
        var lifetime = new ApiKey.Lifetime(now, now.plus(Duration.ofDays(days)));
        var key = new ApiKey(
                TimeOrderedId.next(now.toEpochMilli()),
                owner().value(),
                clean,
                token.prefix(),
                token.hash(),
                scopes.text(),
                lifetime);
        keys.add(key);
        LOG.log(Level.INFO, "API key {0} created by {1}", key.id(), owner());
        return new NewApiKey(view(key, now), token.text());
    }

    /** Whether it was alive before. */
    public boolean revoke(UUID id) {
        ApiKey key = keys.find(id)
                .filter(found -> found.belongsTo(owner().value()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        boolean wasAlive = key.isAlive(clock.instant());
        key.revoke(clock.instant());
        LOG.log(Level.INFO, "API key {0} revoked by {1}", id, owner());
        return wasAlive;
    }

    /** Who holds a token; empty for one that is unknown, wrong, expired or revoked, and never says which. */
    public Optional<KeyHolder> holderOf(String text) {
        Instant now = clock.instant();
        Instant lately = now.minus(NOTICED_USE);
        Optional<LivingKey> living = ApiToken.parse(text)
                .flatMap(token -> keys.findLiving(token.prefix(), now).filter(key -> key.opensWith(token.hash())));
        living.filter(key -> key.lastUsedAt().filter(lately::isBefore).isEmpty())
                .ifPresent(key -> keys.touch(key.holder().key(), now, lately));
        return living.map(LivingKey::holder);
    }

    private UserId owner() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }

    private String prefix() {
        StringBuilder text = new StringBuilder();
        for (byte one : random.next(PREFIX_LENGTH)) {
            text.append(Character.forDigit((one & 0xff) % Character.MAX_RADIX, Character.MAX_RADIX));
        }
        return text.toString();
    }

    private static ApiKeyView view(ApiKey key, Instant now) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.prefix(),
                key.scopes(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt().orElse(null),
                key.revokedAt().orElse(null),
                key.isAlive(now));
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new DomainException(CommonError.INVALID_VALUE, field, rule);
        }
    }
}
