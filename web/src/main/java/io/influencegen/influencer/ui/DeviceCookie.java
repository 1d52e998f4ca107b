package io.influencegen.influencer.ui;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A name that only this browser has, by which somebody who registers twice is noticed. No script reads it. */
final class DeviceCookie {
    private static final String NAME = "ig-device";
    private static final String TOKEN = "[A-Za-z0-9_-]{20,100}";

    private DeviceCookie() {}

    /** The one that is there, or a new one. */
    static String of(HttpServletRequest request, HttpServletResponse response, Supplier<String> newToken) {
        return known(request).orElseGet(() -> {
            String token = newToken.get();
            response.addCookie(cookie(token, request.isSecure()));
            return token;
        });
    }

    private static Optional<String> known(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(value -> value.matches(TOKEN))
                .findFirst();
    }

    private static Cookie cookie(String token, boolean secure) {
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
