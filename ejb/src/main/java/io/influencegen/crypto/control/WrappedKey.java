package io.influencegen.crypto.control;

/** A data key as it lies in the database: encrypted (in hexadecimal), and by which master key. */
record WrappedKey(String masterKey, String hex) {}
