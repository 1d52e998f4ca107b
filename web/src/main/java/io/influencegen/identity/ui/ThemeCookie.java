package io.influencegen.identity.ui;

import io.influencegen.identity.entity.ColourTheme;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;

/** The theme on this device, where the very first byte of a page finds it. The page's own switch writes it, too. */
final class ThemeCookie {
    private static final String NAME = "ig-theme";

    private ThemeCookie() {}

    static void set(HttpServletRequest request, HttpServletResponse response, ColourTheme theme) {
        Cookie cookie = new Cookie(NAME, theme.getKey());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Whoever has chosen on this device keeps what they chose. */
    static void setUnlessChosen(HttpServletRequest request, HttpServletResponse response, ColourTheme theme) {
        Cookie[] cookies = request.getCookies();
        boolean chosen = Stream.of(cookies == null ? new Cookie[0] : cookies)
                .anyMatch(cookie -> cookie.getName().equals(NAME));
        if (!chosen) {
            set(request, response, theme);
        }
    }
}
