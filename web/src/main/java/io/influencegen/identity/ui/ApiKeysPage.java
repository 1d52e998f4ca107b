package io.influencegen.identity.ui;

import io.influencegen.identity.boundary.ApiKeyView;
import io.influencegen.identity.boundary.ApiKeys;
import io.influencegen.identity.boundary.ApiScopes;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A person's own keys. A token is in the page that made it and nowhere else. */
@Named
@ViewScoped
public class ApiKeysPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;

    @Inject
    private ApiKeys apiKeys;

    @Inject
    private Notices notices;

    private String name;
    private int days = USUAL_DAYS;
    private List<String> scopes = List.of();
    private String token;
    private transient List<ApiKeyView> keys;

    public void create() {
        token = apiKeys.create(name, days, ApiScopes.of(scopes)).token();
        name = null;
        keys = null;
    }

    public void revoke(UUID id) {
        apiKeys.revoke(id);
        keys = null;
        notices.success("api-keys.revoked");
    }

    public List<ApiKeyView> getKeys() {
        if (keys == null) {
            keys = apiKeys.list();
        }
        return keys;
    }

    /** The token just made, once. */
    public String getToken() {
        return token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getAllScopes() {
        return ApiScopes.known();
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = List.copyOf(scopes);
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
