package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.templates.ReleaseLine;
import io.github.camundabolna.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All pages of {@code docs/operations}, by the file that each is in. */
final class OperationPages {

  private static final String EXPORTS = "testing/integration-tests/src/test/resources/panel/";

  private final Path project;
  private final Map<String, String> templates = Templates.files(ReleaseLine.CAMUNDA_8_8);
  private final PageTexts texts = PageTexts.read();
  private final ExampleResults examples = ExampleResults.make();

  OperationPages(Path project) {
    this.project = project;
  }

  /**
   * @return file names, and what they hold
   * @throws IOException if the README cannot be read, from which the errors are
   */
  Map<String, String> files() throws IOException {
    ErrorTable errors = new ErrorTable(Files.readString(project.resolve("README.md")));
    Map<String, String> files = new TreeMap<>();
    List<OperationPage> calls = operations("bolna-call").toList();
    List<OperationPage> batches = operations("bolna-batch").toList();
    Stream.concat(calls.stream(), batches.stream())
        .forEach(page -> files.put(file(page.id()), page.write(texts, errors)));
    Map<String, EventPage> events = events();
    events.forEach((file, page) -> files.put(file, page.write(texts)));
    files.put("a-call.md", record("call"));
    files.put("a-batch.md", record("batch"));
    files.put("README.md", new IndexPage(calls, batches, events).write(texts));
    return files;
  }

  private Stream<OperationPage> operations(String file) {
    JsonNode template = template(file);
    return Panel.operations(template)
        .map(
            choice -> {
              String id = choice.path("value").asText();
              String diagram = EXPORTS + texts.maybe(id + ".diagram").orElse(kebab(id)) + ".bpmn";
              return new OperationPage(
                  new Panel(template, Optional.of(id)),
                  choice.path("name").asText(),
                  new Response(id, examples.of(id)),
                  PanelValues.in(project.resolve(diagram)),
                  "../../" + diagram);
            });
  }

  private Map<String, EventPage> events() {
    Map<String, EventPage> pages = new LinkedHashMap<>();
    put(pages, "waitForCall", "bolna-wait-for-call", "call");
    put(pages, "waitForCallPolling", "bolna-wait-for-call-polling", "call");
    put(pages, "receiver", "bolna-receiver", "call");
    pages.put(
        "inbound-call.md",
        new EventPage("inbound", List.of(panel("bolna-inbound-call-ended-message-start")), "call"));
    put(pages, "waitForBatch", "bolna-wait-for-batch", "batch");
    return pages;
  }

  private void put(Map<String, EventPage> pages, String id, String file, String result) {
    List<Panel> panels =
        Stream.of("-intermediate", "-receive", "-boundary")
            .map(each -> panel(file + each))
            .toList();
    pages.put(file(id), new EventPage(id, panels, result));
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
    Response response = new Response(name, examples.of(name));
    response.writeTo(page, texts);
    page.add("## Example");
    response.writeExampleTo(page);
    return page.toString();
  }

  static String file(String id) {
    return kebab(id) + ".md";
  }

  private static String kebab(String id) {
    return id.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase();
  }
}
