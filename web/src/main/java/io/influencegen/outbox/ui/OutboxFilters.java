package io.influencegen.outbox.ui;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The filters of the list, as they stand in its address. */
public class OutboxFilters implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> values = new LinkedHashMap<>();

    Map<String, String> asMap() {
        return values;
    }

    String asQuery() {
        StringBuilder query = new StringBuilder();
        values.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    public boolean isAny() {
        return !values.isEmpty();
    }

    public String getState() {
        return values.get("state");
    }

    public void setState(String state) {
        set("state", state);
    }

    public String getChannel() {
        return values.get("channel");
    }

    public void setChannel(String channel) {
        set("channel", channel);
    }

    public String getDestination() {
        return values.get("destination");
    }

    public void setDestination(String destination) {
        set("destination", destination);
    }

    public String getText() {
        return values.get("text");
    }

    public void setText(String text) {
        set("text", text);
    }

    public String getFrom() {
        return values.get("from");
    }

    public void setFrom(String from) {
        set("from", from);
    }

    public String getTo() {
        return values.get("to");
    }

    public void setTo(String to) {
        set("to", to);
    }

    private void set(String name, String value) {
        if (value == null || value.isBlank()) {
            values.remove(name);
        } else {
            values.put(name, value.strip());
        }
    }
}
