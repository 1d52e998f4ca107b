package io.influencegen.upload.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static io.influencegen.upload.control.TestFiles.joined;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadError;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;

class FileCheckTest {
    private static final Set<MediaKind> ALL = Set.of(MediaKind.values());

    private final FileCheck check = new FileCheck(new PdfProgram());

    @Test
    void whatPeopleSendShouldPass() {
        assertThat(of(TestFiles.jpeg(640, 480)), is(new FileFacts(MediaKind.JPEG, 1, 640, 480)));
        assertThat(of(TestFiles.photo(640, 480, 6)), is(new FileFacts(MediaKind.JPEG, 1, 480, 640)));
        assertThat(of(TestFiles.png(64, 48)), is(new FileFacts(MediaKind.PNG, 1, 64, 48)));
        assertThat(of(TestFiles.pdf(20)), is(new FileFacts(MediaKind.PDF, 20, 595, 842)));
    }

    /** Telephones put more pictures, and what they know of them, behind the first. */
    @Test
    void aPictureBehindAPhotographShouldPass() {
        assertThat(of(joined(TestFiles.jpeg(640, 480), TestFiles.jpeg(64, 48))).width(), is(640));
    }

    @Test
    void theContentShouldCountAndNotTheName() {
        for (String content : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html></html>",
                "MZ\u0090This program cannot be run in DOS mode",
                "GIF89a",
                " %PDF-1.7")) {
            assertThat(content, refusal(content.getBytes(ISO_8859_1)), is(UploadError.UPLOAD_KIND_REFUSED));
        }
        assertThat(refusal(TestFiles.zip("a.txt", new byte[9])), is(UploadError.UPLOAD_KIND_REFUSED));
        assertThat(refusal(new byte[0]), is(UploadError.UPLOAD_KIND_REFUSED));
    }

    @Test
    void aKindThatIsNotWantedShouldBeRefused() {
        ArrivedFile file = new ArrivedFile(TestFiles.pdf(1), Optional.empty(), Set.of(MediaKind.JPEG));
        assertThat(codeOf(() -> check.of(file)), is(UploadError.UPLOAD_KIND_REFUSED));
    }

    @Test
    void theRightBeginningShouldNotBeEnough() {
        byte[] jpeg = TestFiles.jpeg(640, 480);
        assertThat(refusal(Arrays.copyOf(jpeg, 40)), is(UploadError.UPLOAD_DAMAGED));
        assertThat(refusal(Arrays.copyOf(jpeg, jpeg.length / 2)), is(UploadError.UPLOAD_DAMAGED));
        assertThat(refusal("%PDF-1.7 and nothing".getBytes(UTF_8)), is(UploadError.UPLOAD_DAMAGED));
        byte[] png = TestFiles.png(64, 48);
        png[png.length / 2] ^= 0x55;
        assertThat(refusal(png), is(UploadError.UPLOAD_DAMAGED));
    }

    @Test
    void aFileThatIsTwoThingsShouldBeRefused() {
        byte[] jpeg = TestFiles.jpeg(64, 48);
        byte[] zip = TestFiles.zip("run.js", "alert(1)".getBytes(UTF_8));
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        byte[] program = "MZ..This program cannot be run in DOS mode.".getBytes(UTF_8);
        assertThat(refusal(joined(jpeg, zip)), is(UploadError.UPLOAD_DISGUISED));
        assertThat(refusal(joined(jpeg, page)), is(UploadError.UPLOAD_DISGUISED));
        assertThat(refusal(joined(jpeg, program)), is(UploadError.UPLOAD_DISGUISED));
        assertThat(refusal(joined(jpeg, TestFiles.pdf(1))), is(UploadError.UPLOAD_DISGUISED));
        assertThat(refusal(joined(TestFiles.pdf(1), zip)), is(UploadError.UPLOAD_DISGUISED));
        assertThat(refusal(joined(TestFiles.png(9, 9), new byte[1])), is(UploadError.UPLOAD_DISGUISED));
        assertThat(refusal(TestFiles.png(9, 9, "<svg onload=alert(1)>")), is(UploadError.UPLOAD_DISGUISED));
    }

    @Test
    void aPictureThatWouldBeHugeShouldBeRefusedUnread() {
        assertThat(refusal(TestFiles.pngBomb(60_000, 60_000)), is(UploadError.UPLOAD_TOO_MANY_PIXELS));
        assertThat(refusal(TestFiles.pngBomb(15_000, 15_000)), is(UploadError.UPLOAD_TOO_MANY_PIXELS));
        assertThat(refusal(TestFiles.pngBomb(5_000, 5_000)), is(UploadError.UPLOAD_DAMAGED));
    }

    @Test
    void tooManyPagesShouldBeRefused() {
        assertThat(refusal(TestFiles.pdf(21)), is(UploadError.UPLOAD_PDF_TOO_MANY_PAGES));
    }

    @Test
    void aLockedPdfShouldBeRefusedWhoeverMayOpenIt() {
        for (String password : List.of("secret", "")) {
            byte[] locked = TestFiles.pdf(document -> {
                TestFiles.addPage(document, "locked");
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            });
            assertThat(refusal(locked), is(UploadError.UPLOAD_PDF_ENCRYPTED));
        }
    }

    @Test
    void aPdfThatDoesSomethingShouldBeRefused() {
        assertThat(
                refusal(active(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))),
                is(UploadError.UPLOAD_PDF_ACTIVE));
        assertThat(
                refusal(active(
                        document -> document.getPage(0).getCOSObject().setItem(COSName.AA, new PDActionLaunch()))),
                is(UploadError.UPLOAD_PDF_ACTIVE));
        assertThat(refusal(active(FileCheckTest::attach)), is(UploadError.UPLOAD_PDF_ACTIVE));
    }

    @Test
    void aPdfThatUnpacksToTooMuchShouldBeRefused() {
        byte[] bomb = active(document -> {
            COSStream stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] zeros = new byte[1024 * 1024];
                for (int i = 0; i < 700; i++) {
                    out.write(zeros);
                }
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
        assertThat(bomb.length < 2_000_000, is(true));
        assertThat(refusal(bomb), is(UploadError.UPLOAD_PDF_TOO_COMPLEX));
    }

    @Test
    void anotherFileThanAnnouncedShouldBeRefused() {
        byte[] jpeg = TestFiles.jpeg(64, 48);
        assertThat(
                check.of(new ArrivedFile(jpeg, Optional.of(Sha256.of(jpeg)), ALL))
                        .width(),
                is(64));
        assertThat(
                codeOf(() -> check.of(new ArrivedFile(jpeg, Optional.of(Sha256.of("other")), ALL))),
                is(UploadError.UPLOAD_CHECKSUM_WRONG));
    }

    private static byte[] active(TestFiles.Writing writing) {
        return TestFiles.pdf(document -> {
            TestFiles.addPage(document, "harmless");
            writing.into(document);
        });
    }

    private static void attach(PDDocument document) throws java.io.IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[10])));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(java.util.Map.of("a.exe", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private FileFacts of(byte[] file) {
        return check.of(new ArrivedFile(file, Optional.empty(), ALL));
    }

    private ErrorCode refusal(byte[] file) {
        return codeOf(() -> of(file));
    }
}
