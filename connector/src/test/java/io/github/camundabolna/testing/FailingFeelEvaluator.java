package io.github.camundabolna.testing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.feel.FeelEngineWrapperException;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Stands for a runtime of 8.9 whose cluster doesn't evaluate expressions: reads the variables of
 * the instance, as {@code AbstractFeelDeserializer} does, and fails as {@code
 * CamundaClientFeelExpressionEvaluator} of 8.9.7 does.
 */
final class FailingFeelEvaluator extends SimpleModule {

  private final transient RuntimeException failure;

  FailingFeelEvaluator(RuntimeException failure) {
    this.failure = failure;
  }

  @Override
  public void setupModule(SetupContext context) {
    context.insertAnnotationIntrospector(
        new JacksonAnnotationIntrospector() {
          @Override
          public Object findDeserializer(Annotated field) {
            return _hasAnnotation(field, FEEL.class)
                ? new Failing(failure)
                : super.findDeserializer(field);
          }
        });
    super.setupModule(context);
  }

  private static final class Failing extends StdDeserializer<Object>
      implements ContextualDeserializer {

    private final transient RuntimeException failure;

    Failing(RuntimeException failure) {
      super(Object.class);
      this.failure = failure;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty at) {
      return this;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String expression = parser.getText();
      Object variables = ((Supplier<?>) context.getAttribute("FEEL_CONTEXT")).get();
      throw new FeelEngineWrapperException(failure.getMessage(), expression, variables, failure);
    }
  }
}
