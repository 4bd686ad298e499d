package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents write labels of the panel in italics: a new label must reach them. */
class DocumentationLabelsTest {

  private static final Pattern ITALICS =
      Pattern.compile("(?<![*\\w`])\\*([A-Z][^*\n{]*[^*\n.:{}])\\*(?!\\*)");
  private static final Pattern BOLD_TEMPLATE =
      Pattern.compile("\\*\\*((?:Bolna|CallingBox) [^*\n]+)\\*\\*");
  private static final Pattern ELEMENT =
      Pattern.compile(" \\((?:(polling), )?[a-z]+ (?:event|task)\\)$");

  /** Labels of the Bolna dashboard, of Camunda's programs, and of the Modeler itself. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "Developers",
          "Modify instance",
          "No cluster connected",
          "Orchestration Cluster API",
          "Send test",
          "Template: Select",
          "Transfer call",
          "Trigger on statuses",
          "Voicemail detection",
          "Zeebe");

  @Test
  void everyLabelThatIsNamedIsInAPanel() {
    Set<String> labels = labels();
    assertThat(labels).contains("Phone number to call", "Only calls placed by a process");

    assertThat(
            handwritten()
                .flatMap(
                    page ->
                        named(page)
                            .filter(name -> !labels.contains(name) && !OF_OTHERS.contains(name))
                            .map(name -> Documentation.name(page) + ": " + name)))
        .as("labels that no template has, and that aren't listed as those of others")
        .isEmpty();
  }

  @Test
  void labelsAreFoundInItalicsAndTemplatesInBold() {
    assertThat(
            Documentation.found(
                ITALICS, "Tick *Check interval*, **not this**, `*nor* that`, *Say hi.*"))
        .containsExactly("Check interval");
    assertThat(
            Documentation.found(BOLD_TEMPLATE, "Use **Bolna call**, **now**, **CallingBox call**."))
        .containsExactly("Bolna call", "CallingBox call");
  }

  private static Stream<String> named(Path page) {
    String prose = Documentation.prose(page);
    return Stream.concat(
        Documentation.found(ITALICS, prose), Documentation.found(BOLD_TEMPLATE, prose));
  }

  private static Stream<Path> handwritten() {
    return Documentation.pages().stream()
        .filter(
            page ->
                Documentation.name(page)
                    .matches("README\\.md|(docs|examples|element-templates)/.*"))
        .filter(page -> !Documentation.name(page).startsWith("docs/reference/operations/"));
  }

  private static Set<String> labels() {
    return Documentation.files(".json").stream()
        .filter(file -> Documentation.name(file).matches("element-templates/8\\.\\d+/.*"))
        .map(file -> JsonFormatter.read(Documentation.text(file)))
        .flatMap(DocumentationLabelsTest::labels)
        .collect(Collectors.toSet());
  }

  private static Stream<String> labels(JsonNode template) {
    String name = template.path("name").asText();
    Stream<String> ofTemplate = Stream.of(name, ELEMENT.matcher(name).replaceAll(shorter(name)));
    Stream<String> ofGroups = texts(template.path("groups"), "label");
    Stream<String> ofFields = texts(template.path("properties"), "label");
    Stream<String> ofChoices =
        template
            .path("properties")
            .valueStream()
            .flatMap(field -> texts(field.path("choices"), "name"));
    return Stream.of(ofTemplate, ofGroups, ofFields, ofChoices).flatMap(each -> each);
  }

  private static String shorter(String name) {
    return name.contains("(polling, ") ? " (polling)" : "";
  }

  private static Stream<String> texts(JsonNode array, String name) {
    return array.valueStream().map(each -> each.path(name).asText());
  }
}
