package io.github.camundabolna.templates;

import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.input.OperationInfo;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation, as its record describes it. */
public record Operation(Class<?> type) {

  /**
   * @throws IllegalStateException if the panel would name an operation otherwise than a job binds
   *     it
   */
  public Operation {
    String id = type.getAnnotation(TemplateSubType.class).id();
    if (!id.equals(OperationIdResolver.id(type))) {
      throw new IllegalStateException("@TemplateSubType calls %s %s".formatted(type, id));
    }
  }

  /** Returns the operations of a connector in the order of its panel; none if it has no choice. */
  public static List<Operation> of(Class<?> connector) {
    Class<?> input = connector.getAnnotation(ElementTemplate.class).inputDataClass();
    return Stream.of(input.getRecordComponents())
        .map(RecordComponent::getType)
        .filter(Class::isSealed)
        .flatMap(choice -> Arrays.stream(choice.getPermittedSubclasses()))
        .map(Operation::new)
        .toList();
  }

  public String id() {
    return OperationIdResolver.id(type);
  }

  public String label() {
    return type.getAnnotation(TemplateSubType.class).label();
  }

  public OperationInfo info() {
    return Optional.ofNullable(type.getAnnotation(OperationInfo.class))
        .orElseThrow(() -> new IllegalStateException(type + " lacks @OperationInfo"));
  }

  Optional<DocumentOption> documentOption() {
    return Optional.ofNullable(type.getAnnotation(DocumentOption.class));
  }

  /** Returns the fields of what its result expression sees. */
  public List<RecordComponent> resultFields() {
    return Stream.of(type.getDeclaredClasses())
        .filter(each -> each.getSimpleName().equals("Result"))
        .flatMap(result -> Stream.of(result.getRecordComponents()))
        .toList();
  }
}
