package io.influencegen.usage.ui;

import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.usage.boundary.QuotaDesk;
import io.influencegen.usage.boundary.QuotaHolder;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** One person's or campaign's quota. */
@Named
@ViewScoped
public class QuotaEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private QuotaDesk desk;

    @Inject
    private Notices notices;

    private String key;
    private QuotaHolder holder;
    private int limit;

    public void open() {
        if (holder == null) {
            holder = desk.find(key == null ? "" : key);
            limit = holder.limit();
        }
    }

    public void save() throws IOException {
        desk.set(holder.key(), limit);
        notices.successAt(PortalPage.QUOTAS.getPath(), "quota.saved");
    }

    public void remove() throws IOException {
        desk.remove(holder.key());
        notices.successAt(PortalPage.QUOTAS.getPath(), "quota.removed");
    }

    public QuotaHolder getHolder() {
        return holder;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public int getLimit() {
        return limit;
    }

    public void setLimit(int limit) {
        this.limit = limit;
    }
}
