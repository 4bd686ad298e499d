package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.templates.Operation;
import io.github.camundabolna.templates.OutboundConnectors;
import io.github.camundabolna.templates.Templates;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The name beside a label on a page is the one that messages about the field use. */
class FieldNamesTest {

  @Test
  void everyCheckedFieldHasItsNameInMessagesOnItsPage() {
    Map<String, String> templates = Templates.files();
    for (Class<?> connector : OutboundConnectors.all()) {
      JsonNode template = JsonFormatter.read(templates.get("8.8/" + Templates.fileName(connector)));
      for (Operation operation : Operation.of(connector)) {
        Set<String> onThePage =
            new Panel(template, Optional.of(operation.id()))
                .fields().stream()
                    .flatMap(field -> field.nameInMessages().stream())
                    .collect(Collectors.toSet());
        assertThat(onThePage).as(operation.id()).containsAll(inMessages(operation.type()));
      }
    }
  }

  private static Set<String> inMessages(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(FieldNamesTest::inMessages)
        .collect(Collectors.toSet());
  }

  private static Stream<String> inMessages(RecordComponent component) {
    Class<?> type = component.getType();
    return Stream.concat(
        checked(component).map(ValidFormat::field).stream(),
        type.isRecord() ? inMessages(type).stream() : Stream.empty());
  }

  /** Returns the check of a field, which can stand on an annotation that several fields share. */
  private static Optional<ValidFormat> checked(RecordComponent component) {
    try {
      AnnotatedElement field = component.getDeclaringRecord().getDeclaredField(component.getName());
      return Stream.concat(
              Stream.of(field),
              Arrays.stream(field.getAnnotations()).map(shared -> shared.annotationType()))
          .flatMap(place -> Stream.ofNullable(place.getAnnotation(ValidFormat.class)))
          .findFirst();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }
}
