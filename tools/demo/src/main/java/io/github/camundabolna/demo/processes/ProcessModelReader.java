package io.github.camundabolna.demo.processes;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one process of a diagram. */
final class ProcessModelReader {

  private static final int OUTSIDE = -1;

  private final String processId;
  private final Map<String, String> names = new HashMap<>();
  private String name;
  private boolean startable;
  private Optional<String> startFormId = Optional.empty();
  private int depth;
  private int processDepth = OUTSIDE;
  private boolean inStartEvent;
  private boolean typed;
  private Optional<String> formId = Optional.empty();

  private ProcessModelReader(String processId) {
    this.processId = processId;
    this.name = processId;
  }

  /**
   * Reads the process with this ID.
   *
   * @throws IllegalArgumentException if the diagram is no XML
   */
  static ProcessModel read(String xml, String processId) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    ProcessModelReader model = new ProcessModelReader(processId);
    try {
      model.read(factory.createXMLStreamReader(new StringReader(xml)));
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("the diagram of %s is no XML".formatted(processId), e);
    }
    return new ProcessModel(model.name, model.startable, model.startFormId, model.names);
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        enter(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        leave(xml.getLocalName());
        depth--;
      }
    }
  }

  private void enter(XMLStreamReader xml) {
    String element = xml.getLocalName();
    Optional<String> id = attribute(xml, "id");
    Optional<String> named = attribute(xml, "name");
    if (element.equals("process") && id.filter(processId::equals).isPresent()) {
      processDepth = depth;
      name = named.orElse(processId);
    } else if (processDepth != OUTSIDE) {
      id.ifPresent(key -> named.ifPresent(text -> names.put(key, text)));
      enterInside(element, xml);
    }
  }

  private void enterInside(String element, XMLStreamReader xml) {
    if (element.equals("startEvent") && depth == processDepth + 1) {
      inStartEvent = true;
      typed = false;
      formId = Optional.empty();
    } else if (inStartEvent && element.endsWith("EventDefinition")) {
      typed = true;
    } else if (inStartEvent && element.equals("formDefinition")) {
      formId = attribute(xml, "formId");
    }
  }

  private void leave(String element) {
    if (depth == processDepth) {
      processDepth = OUTSIDE;
    } else if (inStartEvent && element.equals("startEvent")) {
      inStartEvent = false;
      if (!typed) {
        startable = true;
        startFormId = formId;
      }
    }
  }

  private static Optional<String> attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).filter(text -> !text.isBlank());
  }
}
