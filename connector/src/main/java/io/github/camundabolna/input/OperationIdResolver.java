package io.github.camundabolna.input;

import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.util.stream.Stream;

/**
 * Finds the record of an operation among those that its sealed interface permits, so no other list
 * is needed. The ID of {@code MakeCall} is {@code makeCall}.
 */
public final class OperationIdResolver extends TypeIdResolverBase {

  private JavaType operations;

  @Override
  public void init(JavaType baseType) {
    operations = baseType;
  }

  @Override
  public JavaType typeFromId(DatabindContext context, String id) {
    return Stream.of(operations.getRawClass().getPermittedSubclasses())
        .filter(operation -> id(operation).equals(id))
        .map(operation -> context.constructSpecializedType(operations, operation))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String idFromValue(Object value) {
    return id(value.getClass());
  }

  @Override
  public String idFromValueAndType(Object value, Class<?> type) {
    return id(type);
  }

  @Override
  public Id getMechanism() {
    return Id.CUSTOM;
  }

  /** Returns the ID of an operation in panel and job. */
  public static String id(Class<?> operation) {
    String name = operation.getSimpleName();
    return name.substring(0, 1).toLowerCase() + name.substring(1);
  }
}
