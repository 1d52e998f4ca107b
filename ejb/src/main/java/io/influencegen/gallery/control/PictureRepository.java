package io.influencegen.gallery.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.gallery.boundary.NewPicture;
import io.influencegen.gallery.boundary.PictureFile;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pictures and where their bytes are. */
@Dependent
public class PictureRepository extends NativeRepository {
    protected PictureRepository() {}

    public PictureRepository(EntityManager entities) {
        super(entities);
    }

    void add(NewPicture picture, StoredObject stored, String thumbnail, Instant now) {
        PictureMaking making = picture.making();
        execute(
                """
                insert into influencegen.picture (id, owner_id, campaign, prompt, negative_prompt, model, model_checksum, seed,
                    steps, guidance, ratio, styles, width, height, media_type, sha256, size, thumbnail, worker,
                    compute_millis, made_at)
                values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as text), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
                    cast(?12 as jsonb), ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)""",
                picture.id(),
                picture.owner().value(),
                picture.campaign().orElse(null),
                making.prompt(),
                making.negativePrompt(),
                making.model(),
                making.modelChecksum(),
                making.seed(),
                making.steps(),
                making.guidance(),
                picture.ratio(),
                StyleText.write(making.styles()),
                picture.width(),
                picture.height(),
                stored.mediaType(),
                stored.sha256(),
                stored.size(),
                thumbnail,
                picture.worker(),
                picture.compute().toMillis(),
                now);
    }

    /** Until the transaction ends, nobody else adds a picture of this person, or removes bytes that it may share. */
    void lockBytesOf(UserId owner) {
        column(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended('picture ' || ?1, 0))) as locked",
                owner.toString());
    }

    public Optional<PictureFile> file(UUID id, Variant variant) {
        return rows("""
                        select owner_id, sha256, media_type, thumbnail from influencegen.picture
                         where id = cast(?1 as uuid) and deleted_at is null""", id).stream().map(row -> file(id, variant, row)).findFirst();
    }

    public Optional<PictureFile> file(UUID id, Variant variant, Caller caller) {
        boolean manages = caller.has(Role.CAMPAIGN_MANAGER) || caller.has(Role.ADMINISTRATOR);
        return rows("""
                        select owner_id, sha256, media_type, thumbnail from influencegen.picture
                         where id = cast(?1 as uuid)
                           and (owner_id = cast(?2 as uuid) or (deleted_at is null and campaign is not null and ?3))""", id, caller.user().map(UserId::value).orElse(new UUID(0, 0)), manages).stream()
                .map(row -> file(id, variant, row))
                .findFirst();
    }

    int rate(Set<UUID> ids, Integer stars, Viewer viewer) {
        return execute(
                "update influencegen.picture p set rating = cast(?1 as smallint)"
                        + " where p.id = any(cast(string_to_array(?2, ',') as uuid[])) and p.deleted_at is null and "
                        + PictureViewRepository.visible("p", "?3", "?4"),
                stars,
                list(ids),
                viewer.self().value(),
                viewer.manages());
    }

    /** What is deleted stays as it is, and counts. */
    int delete(Set<UUID> ids, UserId owner, Instant now) {
        return execute("""
                update influencegen.picture set deleted_at = coalesce(deleted_at, ?1)
                 where id = any(cast(string_to_array(?2, ',') as uuid[])) and owner_id = cast(?3 as uuid)""", now, list(ids), owner.value());
    }

    int restore(Set<UUID> ids, UserId owner) {
        return execute("""
                update influencegen.picture set deleted_at = null
                 where id = any(cast(string_to_array(?1, ',') as uuid[])) and owner_id = cast(?2 as uuid)""", list(ids), owner.value());
    }

    int offer(UUID id, UserId owner, String campaign, Instant now) {
        return execute("""
                update influencegen.picture set offered_to = ?1, offered_at = ?2
                 where id = cast(?3 as uuid) and owner_id = cast(?4 as uuid) and deleted_at is null""", campaign, now, id, owner.value());
    }

    int withdraw(UUID id, UserId owner) {
        return execute("""
                update influencegen.picture set offered_to = null, offered_at = null
                 where id = cast(?1 as uuid) and owner_id = cast(?2 as uuid)""", id, owner.value());
    }

    private static PictureFile file(UUID id, Variant variant, Object[] row) {
        UserId owner = new UserId((UUID) row[0]);
        return variant == Variant.THUMBNAIL
                ? new PictureFile(id, owner, (String) row[3], Thumbnail.MEDIA_TYPE)
                : new PictureFile(id, owner, (String) row[1], (String) row[2]);
    }
}
