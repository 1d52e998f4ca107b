package io.influencegen.gallery.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.gallery.boundary.NewPicture;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.storage.control.ShelfStage;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A gallery on a real database and a real folder. */
final class GalleryStage {
    final ShelfStage shelf;
    final TestDatabase database;

    GalleryStage(Path folder) {
        shelf = new ShelfStage(folder);
        database = shelf.keys.database;
        database.truncate("picture", "board");
    }

    Viewer influencer() {
        return new Viewer(somebody(), false);
    }

    Viewer manager() {
        return new Viewer(somebody(), true);
    }

    private UserId somebody() {
        UUID id = UUID.randomUUID();
        database.run(entities ->
                entities.createNativeQuery("""
                        insert into influencegen.user_account
                            (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '\\x01', decode(replace(?1, '-', ''), 'hex'), 'Some Body', '', 'ACTIVE', now(), 0)""").setParameter(1, id.toString()).executeUpdate());
        return new UserId(id);
    }

    /** A picture a minute younger than the one before. */
    UUID make(Viewer owner, String prompt, String campaign) {
        return make(owner, prompt, campaign, png(0x3366cc));
    }

    UUID make(Viewer owner, String prompt, String campaign, byte[] png) {
        shelf.keys.clock.advance(Duration.ofMinutes(1));
        UUID id = TimeOrderedId.next(shelf.keys.clock.millis());
        NewPicture made = new NewPicture(
                id,
                owner.self(),
                Optional.of(campaign).filter(name -> !name.isEmpty()),
                new PictureMaking(prompt, "blur", "ig-scenes-1", "abc", 7, 20, 4.0, Map.of("neon", 0.8)),
                "1:1",
                8,
                8,
                "worker",
                Duration.ofMillis(900),
                new NewPicture.PictureFiles(png, "image/png", Thumbnail.of(png)));
        database.run(
                entities -> new PictureKeeper(pictures(entities), shelf.store(entities), shelf.keys.clock).keep(made));
        return id;
    }

    /** Many at once, a second apart, without bytes; every seventh of another model, every third rated. */
    void fill(Viewer owner, int count) {
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.picture (id, owner_id, prompt, negative_prompt, model, model_checksum, seed, steps,
                            guidance, ratio, styles, width, height, media_type, sha256, size, thumbnail, worker, compute_millis,
                            made_at, rating)
                        select gen_random_uuid(), cast(?1 as uuid), 'a ' || (array['red', 'blue', 'green'])[n % 3 + 1] || ' bottle ' || n,
                               '', case when n % 7 = 0 then 'other' else 'ig-scenes-1' end, '', n, 20, 4, '1:1', '[]', 8, 8,
                               'image/png', 'x', 1, 'y', 'worker', 1,
                               timestamptz '2026-01-01' + n / 2 * interval '1 second',
                               case when n % 3 = 0 then n % 5 + 1 end
                          from generate_series(1, ?2) n""")
                .setParameter(1, owner.self().toString())
                .setParameter(2, count)
                .executeUpdate());
        database.run(entities ->
                entities.createNativeQuery("analyze influencegen.picture").executeUpdate());
    }

    Page<PictureView> list(Viewer viewer, String... filters) {
        return list(viewer, query(filters));
    }

    Page<PictureView> list(Viewer viewer, ListQuery query) {
        return database.call(entities -> views(entities).list(query, viewer));
    }

    List<UUID> ids(Viewer viewer, String... filters) {
        return list(viewer, filters).items().stream().map(PictureView::id).toList();
    }

    /** Names and values in turn. */
    static ListQuery query(String... filters) {
        Map<String, String> by = new java.util.HashMap<>();
        for (int at = 0; at < filters.length; at += 2) {
            by.put(filters[at], filters[at + 1]);
        }
        return new ListQuery(by, Optional.empty(), 0, ListQuery.MAX_LIMIT);
    }

    List<PictureView> walk(Viewer viewer, ListQuery first) {
        List<PictureView> walked = new ArrayList<>();
        ListQuery query = first;
        Page<PictureView> page = list(viewer, query);
        while (!page.items().isEmpty()) {
            walked.addAll(page.items());
            query = query.behind(page);
            page = list(viewer, query);
        }
        return walked;
    }

    PictureViewRepository views(EntityManager entities) {
        return new PictureViewRepository(entities, new Tallies(shelf.keys.clock));
    }

    PictureRepository pictures(EntityManager entities) {
        return new PictureRepository(entities);
    }

    PictureDesk desk(EntityManager entities) {
        return new PictureDesk(
                views(entities), pictures(entities), new BoardRepository(entities), null, shelf.keys.clock);
    }

    BoardKeeper boards(EntityManager entities) {
        return new BoardKeeper(new BoardRepository(entities), shelf.keys.clock);
    }

    static byte[] png(int colour) {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Stream.iterate(0, at -> at < 64, at -> at + 1).forEach(at -> picture.setRGB(at % 8, at / 8, colour));
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
