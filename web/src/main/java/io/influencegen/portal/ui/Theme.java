package io.influencegen.portal.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Light, dark or as the system says. A cookie remembers it, so the very first byte of a page already has it and nothing flashes. */
@Named
@RequestScoped
public class Theme {
    private static final String COOKIE = "ig-theme";

    @Inject
    private HttpServletRequest request;

    /** What one may choose. */
    public enum Choice {
        SYSTEM("monitor"),
        LIGHT("sun"),
        DARK("moon");

        private final String icon;

        Choice(String icon) {
            this.icon = icon;
        }

        public String getKey() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String getIcon() {
            return icon;
        }

        public String getTitleKey() {
            return "theme." + getKey();
        }
    }

    public String getName() {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value ->
                        getChoices().stream().anyMatch(choice -> choice.getKey().equals(value)))
                .findFirst()
                .orElse(Choice.SYSTEM.getKey());
    }

    public List<Choice> getChoices() {
        return List.of(Choice.values());
    }
}
