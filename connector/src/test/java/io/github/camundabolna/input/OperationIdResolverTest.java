package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationIdResolverTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type")
  @JsonTypeIdResolver(OperationIdResolver.class)
  sealed interface Operation permits SendFax, GetFax {}

  record SendFax(String number) implements Operation {}

  record GetFax() implements Operation {}

  @Test
  void theIdIsTheNameOfTheRecordInLowerCamelCase() {
    assertThat(OperationIdResolver.id(SendFax.class)).isEqualTo("sendFax");
  }

  @Test
  void anIdBecomesTheRecordOfThatName() throws JsonProcessingException {
    assertThat(read("{\"type\": \"sendFax\", \"number\": \"+14155550100\"}"))
        .isEqualTo(new SendFax("+14155550100"));
    assertThat(read("{\"type\": \"getFax\"}")).isEqualTo(new GetFax());
  }

  @Test
  void aRecordIsWrittenWithItsId() throws JsonProcessingException {
    assertThat(JSON.writeValueAsString(new GetFax())).isEqualTo("{\"type\":\"getFax\"}");
    assertThat(JSON.writerFor(Operation.class).writeValueAsString(new SendFax("1")))
        .isEqualTo("{\"type\":\"sendFax\",\"number\":\"1\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SendFax", "string", "java.lang.String", ""})
  void anIdOfNoPermittedRecordIsRefused(String id) {
    assertThatExceptionOfType(InvalidTypeIdException.class)
        .isThrownBy(() -> read("{\"type\": \"%s\"}".formatted(id)));
  }

  private static Operation read(String json) throws JsonProcessingException {
    return JSON.readValue(json, Operation.class);
  }
}
