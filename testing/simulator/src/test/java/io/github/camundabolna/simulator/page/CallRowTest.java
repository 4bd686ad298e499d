package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'companyName':'Acme','name':'Asha'}    | Asha",
        "{'date':'2026-12-01','patientName':'B'} | B",
        "{'customer_name':'C'}                   | C",
        "{'name':' ','customerName':'D'}         | D",
        "{'names':'E','name':''}                 |",
        "null                                    |",
      })
  void nameIsThatOfTheVariables(String variables, String name) throws JsonProcessingException {
    assertThat(CallRow.nameIn(new ObjectMapper().readTree(variables.replace('\'', '"'))))
        .isEqualTo(Optional.ofNullable(name));
  }
}
