package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.templates.Operation;
import io.github.camundabolna.templates.OutboundConnectors;
import io.github.camundabolna.templates.ReleaseLine;
import io.github.camundabolna.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    ErrorTable errors =
        new ErrorTable(Files.readString(project.resolve("docs/reference/errors.md")), special);
    Map<String, String> files = new TreeMap<>();
    operations.forEach(page -> files.put(page.file(), page.write(errors)));
    Map<String, EventPage> events = events();
    events.forEach((file, page) -> files.put(file, page.write(texts)));
    files.put("a-call.md", record("call"));
    files.put("a-batch.md", record("batch"));
    files.put("README.md", new IndexPage(connectors, events, progress()).write(texts));
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

  private Map<String, EventPage> events() {
    Map<String, EventPage> pages = new LinkedHashMap<>();
    put(pages, "wait-for-call", "waitForCall", "bolna-wait-for-call", "call");
    put(
        pages,
        "wait-for-call-polling",
        "waitForCallPolling",
        "bolna-wait-for-call-polling",
        "call");
    put(pages, "receiver", "receiver", "bolna-receiver", "call");
    pages.put(
        "inbound-call.md",
        new EventPage("inbound", List.of(panel("bolna-inbound-call-ended-message-start")), "call"));
    put(pages, "wait-for-batch", "waitForBatch", "bolna-wait-for-batch", "batch");
    return pages;
  }

  private List<EventPage> progress() {
    return Stream.of(
            "bolna-wait-for-call-progress-intermediate", "bolna-call-progress-intermediate")
        .map(file -> new EventPage("progress", List.of(panel(file)), "progress"))
        .toList();
  }

  private void put(
      Map<String, EventPage> pages, String page, String id, String file, String result) {
    List<Panel> panels =
        Stream.of("-intermediate", "-receive", "-boundary")
            .map(each -> panel(file + each))
            .toList();
    pages.put(page + ".md", new EventPage(id, panels, result));
  }

  private Panel panel(String file) {
    return new Panel(template(file), Optional.empty());
  }

  private JsonNode template(String file) {
    return JsonFormatter.read(templates.get(file + ".json"));
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
