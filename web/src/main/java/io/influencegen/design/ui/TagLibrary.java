package io.influencegen.design.ui;

import io.influencegen.design.ui.TagEntry.TagAttribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads our tag library as it is deployed, so that its documentation cannot fall behind it. */
@ApplicationScoped
public class TagLibrary {
    private static final String LIBRARY = "/WEB-INF/tags/ig.taglib.xml";
    private static final String SPRITE = "/resources/ig/icons.svg";

    @Inject
    private ServletContext application;

    public List<TagEntry> tags() {
        return elements(parse(LIBRARY), "tag").map(this::entry).toList();
    }

    public List<String> icons() {
        return elements(parse(SPRITE), "symbol")
                .map(symbol -> symbol.getAttribute("id"))
                .toList();
    }

    private TagEntry entry(Element tag) {
        String name = text(tag, "tag-name");
        return new TagEntry(
                name,
                text(tag, "description"),
                elements(tag, "attribute").map(TagLibrary::attribute).toList(),
                source("/WEB-INF/design/" + name + ".xhtml"));
    }

    private static TagAttribute attribute(Element attribute) {
        return new TagAttribute(
                text(attribute, "name"),
                text(attribute, "description"),
                Boolean.parseBoolean(text(attribute, "required")));
    }

    /** What stands between the composition's tags, freed of its margin. */
    private String source(String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            if (file == null) {
                return "";
            }
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int begin = all.indexOf('>', all.indexOf("<ui:composition")) + 1;
            return all.substring(begin, all.lastIndexOf("</ui:composition>"))
                    .stripTrailing()
                    .stripIndent()
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Element parse(String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(file).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).findFirst().map(Element::getTextContent).orElse("");
    }
}
