package io.influencegen.identity.entity;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;

/** What a browser says of itself, in the few words that people know; empty where it says nothing we know. */
@Embeddable
public class Device {
    /** The first match counts: most browsers also claim to be Chrome and Safari. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> PLATFORMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private String browser;

    private String platform;

    protected Device() {}

    private Device(String browser, String platform) {
        this.browser = browser;
        this.platform = platform;
    }

    public static Device of(String userAgent) {
        String words = userAgent == null ? "" : userAgent;
        return new Device(first(BROWSERS, words), first(PLATFORMS, words));
    }

    private static String first(List<Map.Entry<String, String>> names, String words) {
        return names.stream()
                .filter(name -> words.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public String browser() {
        return browser;
    }

    public String platform() {
        return platform;
    }
}
