package io.influencegen.launcher;

/** Which image workers the portal shall use: one that is started here on {@code port}, some elsewhere, or none. */
record Workers(String urls, int port) {
    static Workers here() {
        int port = Ports.anyFree();
        return new Workers("http://127.0.0.1:" + port, port);
    }

    static Workers elsewhere(String urls) {
        return new Workers(urls, 0);
    }

    static Workers none() {
        return new Workers("", 0);
    }

    boolean startsOne() {
        return port != 0;
    }
}
