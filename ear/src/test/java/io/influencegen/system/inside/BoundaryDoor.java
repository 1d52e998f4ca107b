package io.influencegen.system.inside;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** Knocks at boundary methods, a line each, as class and method, inside the deployed EAR. Answers those that let the caller in. */
@WebServlet("/boundaries")
public class BoundaryDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> asked = request.getReader().lines().toList();
        for (String name : asked) {
            if (letsIn(name)) {
                response.getWriter().println(name);
            }
        }
    }

    private static boolean letsIn(String name) {
        try {
            Class<?> type = Class.forName(name.substring(0, name.indexOf('#')));
            Object boundary = CDI.current().select(type).get();
            return Stream.of(type.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name.substring(name.indexOf('#') + 1)))
                    .anyMatch(method -> letsIn(boundary, method));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean letsIn(Object boundary, Method method) {
        try {
            Object[] nothing = Stream.of(method.getParameterTypes())
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray();
            method.invoke(boundary, nothing);
            return true;
        } catch (InvocationTargetException e) {
            return !(e.getCause() instanceof EJBAccessException);
        } catch (IllegalAccessException e) {
            return false;
        }
    }
}
