package io.github.camundabolna.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.camunda.connector.generator.api.GeneratorConfiguration;
import io.camunda.connector.generator.api.GeneratorConfiguration.ConnectorMode;
import io.camunda.connector.generator.api.GeneratorConfiguration.GenerationFeature;
import io.camunda.connector.generator.dsl.ElementTemplate;
import io.camunda.connector.generator.java.ClassBasedTemplateGenerator;
import io.github.camundabolna.bolna.event.CallEndedReceiver;
import io.github.camundabolna.bolna.event.CallProgressReceiver;
import io.github.camundabolna.bolna.wait.batch.BatchEndedPoller;
import io.github.camundabolna.bolna.wait.call.CallEndedPoller;
import io.github.camundabolna.callingbox.event.CallingBoxReceiver;
import io.github.camundabolna.callingbox.wait.CallingBoxPoller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All templates, by the file that each is in. */
public final class Templates {

  private static final Map<GenerationFeature, Boolean> FEATURES =
      Map.of(
          GenerationFeature.INBOUND_DEDUPLICATION, true,
          GenerationFeature.ACKNOWLEDGEMENT_STRATEGY_SELECTION, true);

  /** The generator takes a constant of a record for a field of the panel. */
  private static final String CONSTANT = "(?:.+[.])?[A-Z][A-Z0-9_]*";

  private Templates() {}

  /** Returns the templates of all lines, by file names like {@code 8.10/bolna-call.json}. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (ReleaseLine line : ReleaseLine.values()) {
      files(line).forEach((name, text) -> files.put(line.folder() + "/" + name, text));
    }
    return files;
  }

  /** Returns the templates of a line, by file names relative to its folder. */
  public static Map<String, String> files(ReleaseLine line) {
    Map<String, String> files = new TreeMap<>();
    for (ConnectorMode mode : ConnectorMode.values()) {
      String folder = mode == ConnectorMode.HYBRID ? "hybrid/" : "";
      connectors(mode)
          .forEach(template -> files.put(folder + fileName(template), text(line, template)));
    }
    WaitTemplates.all().forEach(wait -> files.put(fileName(wait), text(line, wait)));
    return files;
  }

  private static Stream<Template> connectors(ConnectorMode mode) {
    Stream<Template> inbound =
        Stream.of(
                generate(CallEndedReceiver.class, mode, InboundCompletion::complete),
                generate(CallProgressReceiver.class, mode, ProgressCompletion::complete),
                generate(BatchEndedPoller.class, mode, PollingCompletion::completeBatch),
                generate(CallEndedPoller.class, mode, PollingCompletion::completeCall),
                generate(CallingBoxReceiver.class, mode, InboundCompletion::complete),
                generate(CallingBoxPoller.class, mode, PollingCompletion::completeCall))
            .flatMap(each -> each);
    Stream<Template> outbound =
        OutboundConnectors.all().stream()
            .flatMap(each -> generate(each, mode, OutboundCompletion.of(each)::complete));
    return Stream.concat(outbound, inbound);
  }

  private static Stream<Template> generate(
      Class<?> connector, ConnectorMode mode, Consumer<Template> completion) {
    GeneratorConfiguration configuration =
        new GeneratorConfiguration(mode, null, null, null, Set.of(), FEATURES);
    return new ClassBasedTemplateGenerator(connector.getClassLoader())
        .generate(connector, configuration).stream()
            .map(generated -> withExamples(connector, generated))
            .peek(Templates::removeConstants)
            .peek(template -> SharedFields.complete(template, panel(connector)))
            .peek(GeneratedFieldTexts::explain)
            .peek(completion)
            .peek(Layout::arrange);
  }

  private static Class<?> panel(Class<?> connector) {
    return connector
        .getAnnotation(io.camunda.connector.generator.java.annotation.ElementTemplate.class)
        .inputDataClass();
  }

  private static Template withExamples(Class<?> connector, ElementTemplate generated) {
    Template template =
        new Template(
            TemplateVendor.of(connector),
            Template.JSON.valueToTree(generated),
            Operation.of(connector));
    generated.properties().stream()
        .filter(property -> property.getExampleValue() != null)
        .forEach(property -> Template.withExample(template.property(property.getId()), property));
    return template;
  }

  private static void removeConstants(Template template) {
    template.properties().findValuesAsText("id").stream()
        .filter(id -> id.matches(CONSTANT))
        .forEach(id -> template.replace(id, List.of()));
  }

  /** Returns the file of a connector's template, such as {@code bolna-call.json}. */
  public static String fileName(Class<?> connector) {
    return TemplateVendor.of(connector)
        .file(
            connector
                .getAnnotation(io.camunda.connector.generator.java.annotation.ElementTemplate.class)
                .id());
  }

  private static String fileName(Template template) {
    return template.vendor().file(template.id());
  }

  private static String text(ReleaseLine line, Template template) {
    template.makeFindable();
    line.complete(template);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return Template.JSON.writer(printer).writeValueAsString(template.json()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(template.id(), e);
    }
  }
}
