package io.influencegen.portal.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request that knows what a test tells it, and nothing else. */
public final class Requests {
    private final Map<String, Object> answers = new HashMap<>();

    private Requests() {}

    public static Requests aRequest(String method) {
        return new Requests().with("getMethod", method).with("getContentLengthLong", -1L);
    }

    public Requests query(String query) {
        return with("getQueryString", query);
    }

    public Requests body(String contentType, long length) {
        return with("getContentType", contentType).with("getContentLengthLong", length);
    }

    public Requests header(String name, String value) {
        return with("getHeader " + name, value);
    }

    /** From a machine, with headers that may come more than once. */
    public Requests from(String address, String header, String... values) {
        return with("getRemoteAddr", address).with("getHeaders " + header, Collections.enumeration(List.of(values)));
    }

    private Requests with(String call, Object answer) {
        answers.put(call, answer);
        return this;
    }

    public HttpServletRequest build() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        answers.get(method.getName() + (arguments == null ? "" : " " + arguments[0])));
    }
}
