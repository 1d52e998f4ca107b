package io.influencegen.storage.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.storage.boundary.StorageError;
import io.influencegen.storage.boundary.StoredObject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file's content on its way out. Whoever reads to the end has read what was put, or has been told otherwise. */
final class CheckedContent extends FilterInputStream {
    private final StoredObject object;
    private final MessageDigest digest = Sha256.digest();

    CheckedContent(InputStream plain, StoredObject object) {
        super(plain);
        this.object = object;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = readDecrypted(bytes, offset, length);
        if (count < 0) {
            requireWhole();
        } else {
            digest.update(bytes, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int readDecrypted(byte[] bytes, int offset, int length) {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            throw new DomainException(e, StorageError.OBJECT_DAMAGED, object.sha256());
        }
    }

    private void requireWhole() {
        MessageDigest copy = Sha256.copyOf(digest);
        if (!HexFormat.of().formatHex(copy.digest()).equals(object.sha256())) {
            throw new DomainException(StorageError.OBJECT_DAMAGED, object.sha256());
        }
    }
}
