package io.github.camundabolna.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.input.Patterns;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a request shows the value of a field that the panel accepts only as a secret. */
class OperationRequestSecretsTest {

  private static final String SECRET = "secret-that-nobody-may-see";

  /** Each connector's variables, and each of its operations. */
  static Stream<Class<?>> requests() {
    return ServiceLoader.load(OutboundConnectorFunction.class).stream()
        .map(each -> each.type().getAnnotation(ElementTemplate.class).inputDataClass())
        .flatMap(input -> Stream.concat(Stream.of(input), operations(input)));
  }

  private static Stream<Class<?>> operations(Class<?> input) {
    return Arrays.stream(input.getRecordComponents())
        .map(RecordComponent::getType)
        .filter(Class::isSealed)
        .flatMap(operation -> Arrays.stream(operation.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void textHidesSecrets(Class<?> request) throws ReflectiveOperationException {
    assertThat(filled(request, new ArrayList<>()).toString()).doesNotContain(SECRET);
  }

  /** A search that finds no field to fill would always pass. */
  @Test
  void fieldsWithSecretsAreFound() throws ReflectiveOperationException {
    List<String> filled = new ArrayList<>();
    for (Class<?> each : requests().toList()) {
      filled(each, filled);
    }

    assertThat(filled)
        .contains(
            "Authentication.apiKey",
            "AddProvider.providerValue",
            "CreateTrunk.password",
            "UpdateTrunk.password",
            "DatabaseFields.password");
  }

  /** Fills in only secrets: everything else may be shown. */
  private static Object filled(Class<?> type, List<String> filled)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(type.getDeclaredField(components[i].getName()), filled);
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static Object value(Field field, List<String> filled)
      throws ReflectiveOperationException {
    if (field.getType().isRecord()) {
      return filled(field.getType(), filled);
    }
    if (!isSecret(field)) {
      return null;
    }
    filled.add(field.getDeclaringClass().getSimpleName() + "." + field.getName());
    return SECRET;
  }

  private static boolean isSecret(Field field) {
    return properties(field)
        .anyMatch(
            property ->
                property.constraints().pattern().value().startsWith(Patterns.SECRET_REFERENCE));
  }

  /** An annotation of several fields has their property on a constant. */
  private static Stream<TemplateProperty> properties(Field field) {
    Stream<Field> shared =
        Arrays.stream(field.getAnnotations())
            .flatMap(each -> Arrays.stream(each.annotationType().getDeclaredFields()));
    return Stream.concat(Stream.of(field), shared)
        .flatMap(each -> Stream.ofNullable(each.getAnnotation(TemplateProperty.class)));
  }
}
