package io.influencegen.provenance.control;

import io.influencegen.provenance.boundary.Making;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The XMP packet of a picture: what programs that know nothing of credentials read. It must fit into one segment of a JPEG, so
 * long texts are cut; the credential has them whole.
 */
final class Description {
    private static final String X = "adobe:ns:meta/";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String OURS = "urn:influencegen:generation:1.0:";
    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"r\"?>";
    private static final int LONGEST = 2_000;

    private Description() {}

    static byte[] packet(Making making, PictureFile picture) {
        StringWriter text = new StringWriter().append(BEGIN);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            open(xml);
            tell(xml, making, picture);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory is always written", e);
        }
        return text.append(END).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void open(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("x", "xmpmeta", X);
        xml.writeNamespace("x", X);
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeAttribute("rdf", RDF, "about", "");
        xml.writeNamespace("Iptc4xmpExt", IPTC);
        xml.writeNamespace("xmp", XMP);
        xml.writeNamespace("influencegen", OURS);
    }

    private static void tell(XMLStreamWriter xml, Making making, PictureFile picture) throws XMLStreamException {
        say(xml, IPTC, "DigitalSourceType", Statements.MADE_BY_AI);
        say(xml, IPTC, "AISystemUsed", Manifest.PRODUCT);
        say(xml, IPTC, "AISystemVersionUsed", Manifest.VERSION);
        say(xml, IPTC, "AIPromptInformation", making.prompt());
        say(xml, XMP, "CreatorTool", Manifest.PRODUCT);
        say(xml, XMP, "CreateDate", making.at().truncatedTo(ChronoUnit.SECONDS).toString());
        say(xml, OURS, "Generation", making.generation().toString());
        say(xml, OURS, "Prompt", making.prompt());
        say(xml, OURS, "NegativePrompt", making.negativePrompt());
        say(xml, OURS, "Model", making.model());
        say(xml, OURS, "Seed", String.valueOf(making.seed()));
        say(xml, OURS, "Steps", String.valueOf(making.steps()));
        say(xml, OURS, "Guidance", String.valueOf(making.guidance()));
        say(xml, OURS, "Loras", loras(making));
        say(xml, OURS, "Width", String.valueOf(picture.width()));
        say(xml, OURS, "Height", String.valueOf(picture.height()));
    }

    private static String loras(Making making) {
        return new TreeMap<>(making.loras())
                .entrySet().stream()
                        .map(lora -> lora.getKey() + ":" + lora.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static void say(XMLStreamWriter xml, String namespace, String name, String value)
            throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement(namespace, name);
            xml.writeCharacters(writable(value));
            xml.writeEndElement();
        }
    }

    /** Without what XML cannot hold, and cut between characters. */
    private static String writable(String value) {
        int[] kept = value.codePoints()
                .filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
                .filter(sign -> sign < 0xD800 || sign > 0xDFFF)
                .filter(sign -> sign != 0xFFFE && sign != 0xFFFF)
                .limit(LONGEST)
                .toArray();
        return new String(kept, 0, kept.length);
    }
}
