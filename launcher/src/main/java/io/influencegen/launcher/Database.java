package io.influencegen.launcher;

/** Where the product's tables are, and with which account. */
record Database(String url, String user, String password) {
    @Override
    public String toString() {
        return url;
    }
}
