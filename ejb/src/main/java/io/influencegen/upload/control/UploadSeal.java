package io.influencegen.upload.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.control.UploadRow.Sealed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/** Encrypts what arrives with its owner's key; a part opens only in its own place of its own upload. */
@Dependent
public class UploadSeal {
    private static final String NAME = "upload.name/";
    private static final String META = "upload.meta/";
    private static final String PART = "upload_part/";
    /** Nothing in the product opens this. */
    private static final String QUARANTINE = "upload_quarantine/";

    private final SubjectCipher cipher;

    @Inject
    public UploadSeal(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    Sealed seal(UploadId id, UserId owner, NewUpload upload) {
        JsonObjectBuilder meta = Json.createObjectBuilder();
        upload.meta().forEach(meta::add);
        return new Sealed(
                cipher.encrypt(SubjectId.of(owner), NAME + id, upload.fileName()),
                cipher.encrypt(SubjectId.of(owner), META + id, meta.build().toString()));
    }

    String fileName(UploadRow row) {
        return cipher.decrypt(
                SubjectId.of(row.owner()), NAME + row.id(), row.sealed().name());
    }

    Map<String, String> meta(UploadRow row) {
        String json = cipher.decrypt(
                SubjectId.of(row.owner()), META + row.id(), row.sealed().meta());
        return Json.createReader(new StringReader(json)).readObject().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> ((JsonString) entry.getValue()).getString()));
    }

    byte[] sealPart(UploadRow row, long start, byte[] plain) {
        return cipher.encryptBytes(SubjectId.of(row.owner()), place(row, start), plain);
    }

    byte[] openPart(UploadRow row, long start, byte[] sealed) {
        return cipher.decryptBytes(SubjectId.of(row.owner()), place(row, start), sealed);
    }

    byte[] lockAway(UploadRow row, byte[] plain) {
        return cipher.encryptBytes(SubjectId.of(row.owner()), QUARANTINE + row.id(), plain);
    }

    private static String place(UploadRow row, long start) {
        return PART + row.id() + "/" + start;
    }
}
