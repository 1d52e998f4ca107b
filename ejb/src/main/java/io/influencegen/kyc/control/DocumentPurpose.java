package io.influencegen.kyc.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.kyc.boundary.KycSettings;
import io.influencegen.kyc.boundary.PaperIntake;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.StoredUpload;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Files that are papers of applicants; {@code paper} and {@code side} say which. */
@ApplicationScoped
public class DocumentPurpose implements UploadPurpose {
    public static final String KEY = "kyc-document";

    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    private PaperIntake intake;

    @Inject
    private Settings settings;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int mostBytes() {
        return settings.number(KycSettings.LARGEST_DOCUMENT) * MEGABYTE;
    }

    @Override
    public Set<MediaKind> kinds() {
        return EnumSet.allOf(MediaKind.class);
    }

    @Override
    public void admit(UserId owner, Map<String, String> meta) {
        intake.admit(owner, one(PaperKind.values(), meta, "paper"), one(PaperKind.Side.values(), meta, "side"));
    }

    @Override
    public void stored(StoredUpload upload) {
        intake.take(
                upload,
                one(PaperKind.values(), upload.meta(), "paper"),
                one(PaperKind.Side.values(), upload.meta(), "side"));
    }

    /** The page that sent it says why; nothing was kept here. */
    @Override
    public void refused(UploadId id, UserId owner, Map<String, String> meta, String code) {}

    private static <E extends Enum<E>> E one(E[] known, Map<String, String> meta, String name) {
        String value = meta.getOrDefault(name, "");
        return Stream.of(known)
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.INVALID_VALUE, name, value));
    }
}
