package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

  private static final Path FOLDER =
      Path.of("..", "..", "element-templates").toAbsolutePath().normalize();

  @Test
  void committedFilesAreWhatTheClassesGenerate() throws IOException {
    assertThat(committed())
        .as("run: mvn -q -Pgenerate -pl tools/template-generator -am verify")
        .isEqualTo(Templates.files());
  }

  @Test
  void noConstantOfAClassBecameAField() {
    assertThat(properties("").map(property -> property.path("label").asText()))
        .noneMatch(label -> label.matches("[A-Z_]{3,}"));
  }

  @Test
  void everyTemplateIsFoundByItsKeywords() {
    assertThat(Templates.files())
        .allSatisfy(
            (file, template) ->
                assertThat(parsed(template).path("keywords"))
                    .extracting(keyword -> keyword.asText())
                    .contains(file.replaceFirst(".*/", "").split("-")[0]));
  }

  @Test
  void everyFileIsNamedAfterAVendor() {
    String vendors =
        Stream.of(TemplateVendor.values())
            .map(TemplateVendor::prefix)
            .collect(Collectors.joining("|"));
    assertThat(Templates.files().keySet())
        .allMatch(file -> file.matches("8\\.\\d+/(hybrid/)?(%s)-.*".formatted(vendors)));
  }

  @ParameterizedTest
  @MethodSource("connectors")
  void everyOperationHasAPlaceForItsResult(Class<?> connector) {
    assertThat(
            properties(Templates.fileName(connector))
                .filter(property -> property.path("id").asText().endsWith(".resultExpression"))
                .filter(property -> property.path("value").asText().startsWith("={"))
                .map(property -> property.at("/condition/equals").asText()))
        .containsExactlyElementsOf(Operation.of(connector).stream().map(Operation::id).toList());
  }

  static List<Class<?>> connectors() {
    return OutboundConnectors.all();
  }

  /** A panel with more is hard to read, and each has a page of the same name. */
  @Test
  void noConnectorHasMoreThanEightOperationsAndNoneHasTheSameName() {
    assertThat(connectors()).hasSizeGreaterThan(2);
    assertThat(connectors())
        .allSatisfy(each -> assertThat(Operation.of(each)).hasSizeBetween(1, 8));
    assertThat(connectors().stream().flatMap(each -> Operation.of(each).stream()))
        .extracting(Operation::id)
        .doesNotHaveDuplicates();
  }

  /** The Modeler keeps what was typed only as long as the field is shown. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bolna-call agentId",
        "bolna-call executionId",
        "bolna-agent agentId",
        "bolna-agent configuration",
        "bolna-batch agentId",
        "bolna-batch batchId"
      })
  void fieldsThatDifferOnlyInTheOperationAreOne(String fileAndField) {
    String file = fileAndField.split(" ")[0];
    String field = fileAndField.split(" ")[1];
    assertThat(
            properties(file + ".json")
                .filter(property -> property.path("id").asText().equals("operation." + field)))
        .singleElement()
        .extracting(property -> property.at("/condition/oneOf"))
        .asInstanceOf(InstanceOfAssertFactories.iterable(JsonNode.class))
        .extracting(JsonNode::asText)
        .hasSizeGreaterThan(1)
        .containsExactlyInAnyOrderElementsOf(withoutADescriptionOfTheirOwn(file, field));
  }

  private static List<String> withoutADescriptionOfTheirOwn(String file, String field) {
    return connectors().stream()
        .filter(connector -> Templates.fileName(connector).equals(file + ".json"))
        .flatMap(connector -> Operation.of(connector).stream())
        .filter(
            operation ->
                Stream.of(operation.type().getDeclaredFields())
                    .filter(each -> each.getName().equals(field))
                    .map(each -> each.getAnnotation(TemplateProperty.class))
                    .anyMatch(each -> each.label().isEmpty() && each.description().isEmpty()))
        .map(Operation::id)
        .toList();
  }

  /** It can't be undone, which must be said where the id is typed. */
  @Test
  void fieldThatSaysMoreInOneOperationStaysItsOwn() {
    assertThat(properties("bolna-agent.json").map(property -> property.path("id").asText()))
        .contains("operation.deleteAgent.agentId");
  }

  /**
   * The engine evaluates all inputs of an element in one context, in which each part of a target
   * hides a variable of the process that has its name. The last one hides it from nobody.
   */
  @ParameterizedTest
  @MethodSource("connectors")
  void noInputIsNamedLikeAVariableOfAProcess(Class<?> connector) {
    String file = Templates.fileName(connector);
    String prefix = TemplateVendor.of(connector).prefix() + "Input_";
    assertNoInputIsNamedLikeAVariable(file, prefix);
    assertNoInputIsNamedLikeAVariable("hybrid/" + file.replace(".json", "-hybrid.json"), prefix);
  }

  private static void assertNoInputIsNamedLikeAVariable(String file, String prefix) {
    List<String> targets =
        properties(file)
            .filter(property -> bindingType(property).equals("zeebe:input"))
            .map(property -> property.at("/binding/name").asText())
            .toList();

    List<String> ours = targets.stream().filter(each -> each.startsWith(prefix)).toList();
    assertThat(targets.subList(ours.size(), targets.size() - 1))
        .as("named by the runtime; behind all that a person fills in")
        .allMatch("documentReturnFormat.choice"::equals);
    assertThat(targets).last().isEqualTo("error");
    assertThat(ours.stream())
        .flatMap(target -> List.of(target.split("[.]", -1)))
        .hasSizeGreaterThan(4)
        .allMatch(part -> part.matches(prefix + "[a-z][A-Za-z]+"));
  }

  static String bindingType(JsonNode property) {
    return property.at("/binding/type").asText();
  }

  /** Of all templates whose file is named like that. */
  static Stream<JsonNode> properties(String name) {
    return Templates.files(ReleaseLine.CAMUNDA_8_8).entrySet().stream()
        .filter(file -> file.getKey().contains(name))
        .flatMap(file -> parsed(file.getValue()).path("properties").valueStream());
  }

  static JsonNode parsed(String template) {
    try {
      return Template.JSON.readTree(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A template is nearly the same for each vendor, so that a name is easily left behind. */
  @ParameterizedTest
  @EnumSource
  void noTemplateNamesAnotherVendor(TemplateVendor vendor) {
    String others =
        Stream.of(TemplateVendor.values())
            .filter(other -> other != vendor)
            .map(TemplateVendor::prefix)
            .collect(Collectors.joining("|"));
    Pattern name = Pattern.compile(others, Pattern.CASE_INSENSITIVE);
    assertThat(
            Templates.files().entrySet().stream()
                .filter(file -> file.getKey().contains("/" + vendor.prefix() + "-"))
                .map(file -> file.getValue().replaceAll("camunda-?bolna", "")))
        .isNotEmpty()
        .noneMatch(template -> name.matcher(template).find());
  }

  /** The generator reads the icon of a connector; a plain wait has the same. */
  @ParameterizedTest
  @EnumSource
  void everyTemplateOfAVendorHasItsSmallIcon(TemplateVendor vendor) {
    String contents = vendor.icon();
    assertThat(
            Templates.files().entrySet().stream()
                .filter(file -> file.getKey().contains("/" + vendor.prefix() + "-"))
                .map(file -> parsed(file.getValue()).at("/icon/contents").asText()))
        .isNotEmpty()
        .containsOnly(contents);
    assertThat(contents).startsWith("data:image/svg+xml;base64,");
    assertThat(Base64.getDecoder().decode(contents.substring(contents.indexOf(',') + 1)))
        .hasSizeLessThan(8 * 1024);
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (ReleaseLine line : ReleaseLine.values()) {
      for (String each : List.of(line.folder(), line.folder() + "/hybrid")) {
        try (Stream<Path> paths = Files.list(FOLDER.resolve(each))) {
          for (Path path : paths.filter(one -> one.toString().endsWith(".json")).toList()) {
            files.put(each + "/" + path.getFileName(), Files.readString(path));
          }
        }
      }
    }
    return files;
  }
}
