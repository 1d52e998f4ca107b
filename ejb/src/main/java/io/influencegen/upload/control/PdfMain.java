package io.influencegen.upload.control;

import io.influencegen.upload.control.PdfLook.Refused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The program that opens a PDF: reads it from its input; says an empty text and the answer, or the name of a refusal. It knows
 * nothing of the product around it.
 */
public final class PdfMain {
    static final String LOOK = "look";
    static final String DRAW = "draw";
    static final String NO_SUCH_PAGE = "NO_SUCH_PAGE";

    private PdfMain() {}

    public static void main(String[] wish) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            out.write(answer(in.readAllBytes(), wish));
        }
    }

    static byte[] answer(byte[] pdf, String... wish) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes);
                PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (wish[0].equals(LOOK)) {
                PdfLook.of(document).write(out);
            } else {
                PdfPage.draw(document, Integer.parseInt(wish[1]), out);
            }
        } catch (Refused refused) {
            return refusal(refused.getMessage());
        } catch (InvalidPasswordException locked) {
            return refusal("UPLOAD_PDF_ENCRYPTED");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return refusal("UPLOAD_DAMAGED");
        }
        return bytes.toByteArray();
    }

    private static byte[] refusal(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name);
        }
        return bytes.toByteArray();
    }
}
