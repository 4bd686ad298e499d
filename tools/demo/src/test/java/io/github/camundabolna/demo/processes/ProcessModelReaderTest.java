package io.github.camundabolna.demo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProcessModelReaderTest {

  @Test
  void namesAndStartFormAreThoseOfTheProcess() {
    ProcessModel model =
        read(
            """
            <process id="calling" name="Call a person">
              <startEvent id="due" name="Due">
                <extensionElements><formDefinition formId="due-form"/></extensionElements>
              </startEvent>
              <userTask id="review" name="Review">
                <extensionElements><formDefinition formId="review-form"/></extensionElements>
              </userTask>
              <endEvent id="end"/>
            </process>
            <process id="other"><task id="elsewhere" name="Elsewhere"/></process>
            """);

    assertThat(model.name()).isEqualTo("Call a person");
    assertThat(model.startable()).isTrue();
    assertThat(model.startFormId()).contains("due-form");
    assertThat(model.nameOf("review")).isEqualTo("Review");
    assertThat(model.nameOf("end")).isEqualTo("end");
    assertThat(model.nameOf("elsewhere")).isEqualTo("elsewhere");
  }

  @Test
  void processThatAnEventStartsHasNoStartForm() {
    ProcessModel model =
        read(
            """
            <process id="calling">
              <startEvent id="called">
                <extensionElements><formDefinition formId="form"/></extensionElements>
                <messageEventDefinition id="message"/>
              </startEvent>
              <subProcess id="inner"><startEvent id="inside"/></subProcess>
            </process>
            """);

    assertThat(model.name()).isEqualTo("calling");
    assertThat(model.startable()).isFalse();
    assertThat(model.startFormId()).isEmpty();
  }

  @Test
  void secondStartEventOfAPersonIsFound() {
    ProcessModel model =
        read(
            """
            <process id="calling">
              <startEvent id="called"><messageEventDefinition id="message"/></startEvent>
              <startEvent id="by_hand"/>
            </process>
            """);

    assertThat(model.startable()).isTrue();
    assertThat(model.startFormId()).isEmpty();
  }

  @Test
  void textThatIsNoXmlIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProcessModelReader.read("no diagram", "calling"))
        .withMessage("the diagram of calling is no XML");
  }

  private static ProcessModel read(String processes) {
    return ProcessModelReader.read("<definitions>" + processes + "</definitions>", "calling");
  }
}
