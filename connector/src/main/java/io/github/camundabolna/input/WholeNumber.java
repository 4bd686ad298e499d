package io.github.camundabolna.input;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;

/** Marks a whole number. Otherwise, the runtime cuts off fractions: 0.5 becomes 0. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = WholeNumber.Reader.class)
public @interface WholeNumber {

  /** Accepts 2.0, because an expression may yield it. */
  final class Reader extends StdDeserializer<Integer> {

    private static final long serialVersionUID = 1;

    Reader() {
      super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
        return context.readValue(json, Integer.class);
      }
      BigDecimal number = json.getDecimalValue();
      try {
        return number.intValueExact();
      } catch (ArithmeticException e) {
        throw context.weirdNumberException(number, Integer.class, "not a whole number");
      }
    }
  }
}
