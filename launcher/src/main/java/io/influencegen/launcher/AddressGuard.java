package io.influencegen.launcher;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Refuses addresses that cannot be read, before the server tries: it would answer {@code /%zz} with an empty 200, and {@code
 * %00}, {@code %2f} or {@code ..} with a 500 and a stack trace in the log.
 */
final class AddressGuard extends BaseFilter {
    private static final int HEX = 16;
    private static final int BAD_REQUEST = 400;
    private static final byte[] ANSWER =
            "This address cannot be read. Check it, or start at the first page.\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && !isReadable(request.getRequestURI())) {
            return refuse(context, content, request);
        }
        return context.getInvokeAction();
    }

    private static NextAction refuse(FilterChainContext context, HttpContent content, HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        response.setStatus(BAD_REQUEST);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Connection", "close");
        response.setContentLength(ANSWER.length);
        request.getProcessingState().setError(true);
        content.recycle();
        context.write(HttpContent.builder(response)
                .content(Buffers.wrap(context.getMemoryManager(), ANSWER))
                .last(true)
                .build());
        context.flush(new EmptyCompletionHandler<Object>() {
            @Override
            public void completed(Object written) {
                context.getConnection().closeSilently();
            }
        });
        return context.getStopAction();
    }

    static boolean isReadable(String address) {
        if (address.equals("*")) {
            return true;
        }
        StringBuilder plain = new StringBuilder(address.length());
        for (int at = 0; at < address.length(); at++) {
            char character = address.charAt(at);
            if (character == '%') {
                int value = hex(address, at + 1);
                if (value <= 0 || value == '/') {
                    return false;
                }
                character = (char) value;
                at += 2;
            }
            if (character < ' ' || character == '\\' || character == 0x7F) {
                return false;
            }
            plain.append(character);
        }
        return Stream.of(plain.toString().split("/", -1))
                .map(segment -> segment.split(";", 2)[0])
                .noneMatch(segment -> segment.equals("..") || segment.equals("."));
    }

    /** The value of two hexadecimal digits, or -1 where there are none. */
    private static int hex(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), HEX);
        int low = Character.digit(text.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
