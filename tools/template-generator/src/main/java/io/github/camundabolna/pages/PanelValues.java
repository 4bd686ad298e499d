package io.github.camundabolna.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a panel was filled with in a diagram that the Modeler exported.
 *
 * @param values by the name to which the template binds the field
 */
record PanelValues(Map<String, String> values) {

  /**
   * @return empty if there is no such file
   */
  static Optional<PanelValues> in(Path diagram) {
    if (!Files.exists(diagram)) {
      return Optional.empty();
    }
    try {
      Document xml =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(diagram.toFile());
      Map<String, String> values = new LinkedHashMap<>();
      all(xml, "zeebe:input").forEach(each -> put(values, each, "target", "source"));
      all(xml, "zeebe:property").forEach(each -> put(values, each, "name", "value"));
      all(xml, "zeebe:header").forEach(each -> put(values, each, "key", "value"));
      return Optional.of(new PanelValues(values));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(diagram.toString(), e);
    }
  }

  private static void put(Map<String, String> values, Element each, String name, String value) {
    values.put(each.getAttribute(name), each.getAttribute(value));
  }

  private static Stream<Element> all(Document xml, String tag) {
    NodeList found = xml.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }

  /** What somebody typed or picked: nothing that the template fills in by itself. */
  void writeTo(MarkdownBuilder page, Panel panel) {
    page.table("field", "value");
    for (PanelField field : panel.fields()) {
      String value = values.getOrDefault(field.binding(), "");
      if (!value.isEmpty() && !isDefault(field, value)) {
        page.row(MarkdownBuilder.plain(field.label()), field.shown(value));
      }
    }
  }

  private static boolean isDefault(PanelField field, String value) {
    String filledIn = field.property().path("value").asText();
    return value.equals(filledIn) || value.equals("=" + filledIn);
  }
}
