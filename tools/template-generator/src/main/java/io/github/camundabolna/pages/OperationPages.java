package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.templates.Operation;
import io.github.camundabolna.templates.OutboundConnectors;
import io.github.camundabolna.templates.ReleaseLine;
import io.github.camundabolna.templates.TemplateVendor;
import io.github.camundabolna.templates.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pages of {@code docs/reference/operations}, by the file that each is in. */
final class OperationPages {

  private final Path project;
  private final Map<String, String> templates = Templates.files(ReleaseLine.CAMUNDA_8_8);
  private final PageTexts texts = PageTexts.read();
  private final EventPages events = new EventPages(templates);
  private final Samples samples = Samples.make();

  OperationPages(Path project) {
    this.project = project;
  }

  /**
   * @return file names, and what they hold
   * @throws IOException if the page on errors cannot be read
   */
  Map<String, String> files() throws IOException {
    Map<String, List<OperationPage>> connectors = connectors();
    List<OperationPage> operations = connectors.values().stream().flatMap(List::stream).toList();
    Set<String> special =
        operations.stream()
            .flatMap(page -> Stream.of(page.operation().info().errors()))
            .collect(Collectors.toSet());
    Map<TemplateVendor, ErrorTable> errors = new EnumMap<>(TemplateVendor.class);
    for (TemplateVendor vendor : TemplateVendor.values()) {
      errors.put(vendor, ErrorTable.read(project, vendor, special));
    }
    Map<String, String> files = new TreeMap<>();
    operations.forEach(page -> files.put(page.file(), page.write(errors::get)));
    Map<String, EventPage> events = this.events.files();
    events.forEach((file, page) -> files.put(file, page.write(texts)));
    Map<String, String> records = records();
    records.forEach((file, name) -> files.put(file, record(name)));
    IndexPage index = new IndexPage(connectors, events, this.events.progress(), records);
    files.put("README.md", index.write(texts));
    return files;
  }

  /** Returns the pages of each outbound connector, by its name. */
  private Map<String, List<OperationPage>> connectors() {
    Map<String, List<OperationPage>> pages = new LinkedHashMap<>();
    for (Class<?> connector : OutboundConnectors.all()) {
      JsonNode template = JsonFormatter.read(templates.get(Templates.fileName(connector)));
      pages.put(template.path("name").asText(), operations(connector, template));
    }
    return pages;
  }

  private List<OperationPage> operations(Class<?> connector, JsonNode template) {
    return Operation.of(connector).stream()
        .map(
            operation ->
                new OperationPage(
                    operation,
                    new Panel(template, Optional.of(operation.id())),
                    Response.of(operation, samples),
                    project))
        .toList();
  }

  /** Returns the samples that have a page of their own, by the files of these. */
  private static Map<String, String> records() {
    Map<String, String> records = new LinkedHashMap<>();
    records.put(TemplateVendor.BOLNA.recordPage("call"), TemplateVendor.BOLNA.key("call"));
    records.put(TemplateVendor.BOLNA.recordPage("batch"), TemplateVendor.BOLNA.key("batch"));
    records.put(
        TemplateVendor.CALLINGBOX.recordPage("call"), TemplateVendor.CALLINGBOX.key("call"));
    return records;
  }

  private String record(String name) {
    MarkdownBuilder page = new MarkdownBuilder();
    page.add("# " + texts.of(name + ".title"));
    page.add(texts.of(name + ".head"));
    Response response = Response.of(name, samples.of(name), texts);
    response.writeTo(page);
    page.add("## Example");
    response.writeExampleTo(page);
    page.add(texts.of(name + ".foot"));
    return page.toString();
  }
}
