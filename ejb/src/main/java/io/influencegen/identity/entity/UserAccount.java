package io.influencegen.identity.entity;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person who can sign in. */
@Entity
@Table(name = "user_account")
public class UserAccount {
    @Id
    private UUID id;

    @Embedded
    private SealedEmail email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Enumerated(EnumType.STRING)
    private ColourTheme theme;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "tell_of_new_devices")
    private boolean tellOfNewDevices;

    private String avatar;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected UserAccount() {}

    public UserAccount(
            UUID id, SealedEmail email, String displayName, String passwordHash, Set<Role> roles, Instant now) {
        this.id = id;
        this.email = email;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
        this.state = AccountState.ACTIVE;
        this.theme = ColourTheme.SYSTEM;
        this.language = Language.EN;
        this.timeZone = "UTC";
        this.tellOfNewDevices = true;
        this.createdAt = now;
    }

    /** Somebody who signed up, and has yet to show that the address is theirs. */
    public static UserAccount unverified(
            UUID id, SealedEmail email, String displayName, String passwordHash, Set<Role> roles, Instant now) {
        UserAccount account = new UserAccount(id, email, displayName, passwordHash, roles, now);
        account.state = AccountState.UNVERIFIED;
        return account;
    }

    /** Somebody who was invited, and has yet to come; the hash is one that no password has. */
    public static UserAccount invited(
            UUID id, SealedEmail email, String displayName, String hashOfNobody, Set<Role> roles, Instant now) {
        UserAccount account = new UserAccount(id, email, displayName, hashOfNobody, roles, now);
        account.state = AccountState.INVITED;
        return account;
    }

    /** The address is their own. */
    public void verify() {
        if (state == AccountState.UNVERIFIED) {
            state = AccountState.ACTIVE;
        }
    }

    /** The invited came, which shows that the address is their own. */
    public void accept(String newDisplayName, String newHash) {
        if (state == AccountState.INVITED) {
            state = AccountState.ACTIVE;
            displayName = newDisplayName;
            passwordHash = newHash;
        }
    }

    /** What the person may be here from now on. */
    public void playRoles(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    /** Another name, or another address, that an administrator writes for the person. */
    public void beKnownAs(String newDisplayName, SealedEmail newEmail) {
        displayName = newDisplayName;
        email = newEmail;
    }

    public void present(String newDisplayName, ColourTheme newTheme, Language newLanguage) {
        displayName = newDisplayName;
        theme = newTheme;
        language = newLanguage;
    }

    /** How the person reads moments, and what they want to hear of. */
    public void prefer(ZoneId newTimeZone, boolean newTellOfNewDevices) {
        timeZone = newTimeZone.getId();
        tellOfNewDevices = newTellOfNewDevices;
    }

    public void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** The SHA-256 of the picture that others see; empty shows initials. */
    public void wear(Optional<String> newAvatar) {
        avatar = newAvatar.orElse(null);
    }

    public Caller asCaller() {
        return new Caller(Optional.of(new UserId(id)), displayName, roles());
    }

    public UUID id() {
        return id;
    }

    public SealedEmail email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean maySignIn() {
        return state == AccountState.ACTIVE;
    }

    public boolean isInvited() {
        return state == AccountState.INVITED;
    }

    public boolean isUnverified() {
        return state == AccountState.UNVERIFIED;
    }

    public AccountState state() {
        return state;
    }

    public ColourTheme theme() {
        return theme;
    }

    public Language language() {
        return language;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public boolean tellsOfNewDevices() {
        return tellOfNewDevices;
    }

    public Optional<String> avatar() {
        return Optional.ofNullable(avatar);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
