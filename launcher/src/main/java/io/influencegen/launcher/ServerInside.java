package io.influencegen.launcher;

import java.lang.reflect.Method;
import java.util.List;
import org.glassfish.embeddable.GlassFish;
import org.glassfish.embeddable.GlassFishException;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;

/** The one place that reaches into the server's own classes, which no API offers: by name, since no artefact holds them. */
final class ServerInside {
    private static final String HTTP_SERVICE = "com.sun.enterprise.v3.services.impl.GrizzlyService";
    private static final String SERVER_FILTER = "org.glassfish.grizzly.http.server.HttpServerFilter";
    private static final String CONFIGURATION = "com.sun.enterprise.config.serverbeans.Domain";

    private ServerInside() {}

    /** Puts {@link AddressGuard} and {@link ProxyWord} before the server's own reading of a request, on every listener. */
    static void guardRequests(GlassFish server, String trustedProxies) throws GlassFishException {
        try {
            Object http = server.getService(Class.forName(HTTP_SERVICE));
            Object domain = server.getService(Class.forName(CONFIGURATION));
            Object config = call(domain, "getConfigNamed", "server-config");
            Object listeners = call(call(config, "getNetworkConfig"), "getNetworkListeners");
            for (Object listener : (List<?>) call(listeners, "getNetworkListener")) {
                Object proxy = call(http, "lookupNetworkProxy", listener);
                Object transport = call(call(proxy, "getUnderlyingListener"), "getTransport");
                FilterChain chain = (FilterChain) call(transport, "getProcessor");
                chain.add(indexOfServer(chain), new AddressGuard());
                chain.add(indexOfServer(chain), new ProxyWord(trustedProxies));
            }
        } catch (ReflectiveOperationException e) {
            throw new GlassFishException("This server is not the one this program was built for", e);
        }
    }

    private static int indexOfServer(FilterChain chain) throws ClassNotFoundException {
        return chain.indexOfType(Class.forName(SERVER_FILTER).asSubclass(Filter.class));
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        for (Class<?> type : target.getClass().getInterfaces()) {
            Method method = find(type.getMethods(), name, arguments);
            if (method != null) {
                return method.invoke(target, arguments);
            }
        }
        Method method = find(target.getClass().getMethods(), name, arguments);
        if (method == null) {
            throw new NoSuchMethodException(target.getClass().getName() + "." + name);
        }
        return method.invoke(target, arguments);
    }

    private static Method find(Method[] methods, String name, Object... arguments) {
        for (Method method : methods) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == arguments.length
                    && fits(method, arguments)) {
                return method;
            }
        }
        return null;
    }

    private static boolean fits(Method method, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!method.getParameterTypes()[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
