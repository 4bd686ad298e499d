package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseLineTest {

  private static final ReleaseLine OLDER = ReleaseLine.CAMUNDA_8_8;
  private static final ReleaseLine NEWER = ReleaseLine.CAMUNDA_8_10;

  @Test
  void bothLinesHaveTheSameFilesAndIds() {
    assertThat(ids(NEWER)).isNotEmpty().isEqualTo(ids(OLDER));
  }

  /** Of two templates that fit, the Modeler takes the one with the higher version. */
  @Test
  void newerLineHasHigherVersionsForNewerEngines() {
    assertThat(templates(OLDER))
        .allSatisfy(each -> assertThat(each.path("version").asInt()).isBetween(1, 999))
        .allSatisfy(each -> assertThat(each.at("/engines/camunda").asText()).isEqualTo("^8.8"));
    assertThat(templates(NEWER))
        .allSatisfy(each -> assertThat(each.path("version").asInt()).isGreaterThan(1000))
        .allSatisfy(each -> assertThat(each.at("/engines/camunda").asText()).isEqualTo("^8.10"));
  }

  /** What a job says of its template is the version that the Modeler shows. */
  @Test
  void versionOfTheTemplateIsTheVersionInItsHeader() {
    assertThat(properties(NEWER, "bolna-call.json"))
        .filteredOn(each -> each.at("/binding/key").asText().equals("elementTemplateVersion"))
        .singleElement()
        .satisfies(each -> assertThat(each.path("value").asText()).isEqualTo("1002"));
  }

  @Test
  void olderLineHasNothingThatItsModelerDoesNotKnow() {
    assertThat(templates(OLDER))
        .allSatisfy(
            each ->
                assertThat(each.properties())
                    .extracting(Map.Entry::getKey)
                    .doesNotContain("steps", "presets", "configurationTemplates"));
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.templates.TemplatesTest#connectors")
  void newerLineOnlyAddsToTheFieldsOfTheOlderOne(Class<?> connector) {
    String file = Templates.fileName(connector);
    TreeSet<String> expected = propertyIds(OLDER, file);
    expected.addAll(List.of("authentication.source", "authentication", "jobTimeout"));
    assertThat(propertyIds(NEWER, file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.templates.TemplatesTest#connectors")
  void documentCanBeChosenInEveryLine(Class<?> connector) {
    List<String> documents =
        Operation.of(connector).stream()
            .filter(operation -> operation.documentOption().isPresent())
            .map(operation -> operation.id() + ".documentReturnFormat")
            .toList();
    String file = Templates.fileName(connector);
    assertThat(ReleaseLine.values())
        .allSatisfy(line -> assertThat(propertyIds(line, file)).containsAll(documents));
  }

  /** The runtime of 8.10 reads this variable for its own connectors; no other input is new. */
  @ParameterizedTest
  @MethodSource("io.github.camundabolna.templates.TemplatesTest#connectors")
  void onlyTheResponseFormatHasANameThatTheRuntimeGave(Class<?> connector) {
    List<String> expected =
        Stream.concat(
                Operation.of(connector).stream()
                    .filter(operation -> operation.documentOption().isPresent())
                    .map(operation -> "documentReturnFormat.choice"),
                Stream.of("error"))
            .toList();
    assertThat(properties(NEWER, Templates.fileName(connector)))
        .filteredOn(each -> each.at("/binding/type").asText().equals("zeebe:input"))
        .extracting(each -> each.at("/binding/name").asText())
        .filteredOn(name -> !name.startsWith(TemplateVendor.of(connector).prefix() + "Input_"))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.templates.TemplatesTest#connectors")
  void everyOperationHasAStepOfItsName(Class<?> connector) {
    String file = Templates.fileName(connector);
    JsonNode template = template(NEWER, file);
    assertThat(template.path("steps").findValuesAsText("name"))
        .containsExactlyElementsOf(Operation.of(connector).stream().map(Operation::label).toList())
        .containsExactlyElementsOf(
            properties(NEWER, file)
                .filter(each -> each.path("id").asText().equals(OutboundCompletion.OPERATION))
                .flatMap(each -> each.path("choices").valueStream())
                .map(choice -> choice.path("name").asText())
                .toList());
  }

  /** No two operations of a connector answer to one keyword: a person could not tell them apart. */
  @ParameterizedTest
  @MethodSource("io.github.camundabolna.templates.TemplatesTest#connectors")
  void everyKeywordIsOfOneOperation(Class<?> connector) {
    assertThat(template(NEWER, Templates.fileName(connector)).path("steps").valueStream())
        .flatExtracting(step -> step.path("keywords").valueStream().map(JsonNode::asText).toList())
        .hasSizeGreaterThan(5)
        .doesNotHaveDuplicates()
        .allMatch(keyword -> keyword.equals(keyword.strip()) && !keyword.isEmpty());
  }

  /** The Modeler gives the credential to the input as a whole. */
  @ParameterizedTest
  @MethodSource("io.github.camundabolna.templates.TemplatesTest#connectors")
  void credentialHasTheShapeThatTheConnectorReads(Class<?> connector) {
    String file = Templates.fileName(connector);
    String input = TemplateVendor.of(connector).prefix() + "Input_authentication";
    JsonNode configuration = template(NEWER, file).at("/configurationTemplates/0");
    ObjectNode value = Template.JSON.createObjectNode();
    configuration
        .path("properties")
        .forEach(each -> value.put(each.at("/binding/name").asText(), "bn-0123456789"));

    assertThat(Template.JSON.convertValue(value, authentication(connector)))
        .extracting("apiKey")
        .isEqualTo("bn-0123456789");
    assertThat(properties(NEWER, file))
        .filteredOn(each -> each.path("type").asText().equals("Configuration"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.path("configurationTemplate")).isEqualTo(configuration.path("id"));
              assertThat(each.at("/binding/name").asText()).isEqualTo(input);
            });
  }

  private static Class<?> authentication(Class<?> connector) {
    Class<?> input = connector.getAnnotation(ElementTemplate.class).inputDataClass();
    return Stream.of(input.getRecordComponents())
        .filter(component -> component.getName().equals("authentication"))
        .map(RecordComponent::getType)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "P1D", "PT0.5S", "PT0H5M", "", "undefined"})
  void positiveJobTimeoutIsAccepted(String value) {
    assertThat(jobTimeout().matcher(value).find()).isTrue();
  }

  /** A runtime of 8.10 fails the job. */
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "P0D", "PT0.0S", "10", "10m", "-PT10M", "PT", "=timeout"})
  void anyOtherJobTimeoutIsRefused(String value) {
    assertThat(jobTimeout().matcher(value).find()).isFalse();
  }

  private static Pattern jobTimeout() {
    return properties(NEWER, "bolna-batch.json")
        .filter(each -> each.at("/binding/key").asText().equals("jobTimeout"))
        .map(each -> Pattern.compile(each.at("/constraints/pattern/value").asText()))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> ids(ReleaseLine line) {
    return Templates.files(line).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> TemplatesTest.parsed(file.getValue()).path("id").asText()));
  }

  private static Stream<JsonNode> templates(ReleaseLine line) {
    return Templates.files(line).values().stream().map(TemplatesTest::parsed);
  }

  private static JsonNode template(ReleaseLine line, String file) {
    return TemplatesTest.parsed(Templates.files(line).get(file));
  }

  private static Stream<JsonNode> properties(ReleaseLine line, String file) {
    return template(line, file).path("properties").valueStream();
  }

  private static TreeSet<String> propertyIds(ReleaseLine line, String file) {
    return properties(line, file)
        .map(each -> each.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
