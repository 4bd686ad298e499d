package io.github.camundabolna.integration;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.util.Map;

/** The processes that receive CallingBox's events, or wait for them. */
final class CallingBoxWaits {

  private CallingBoxWaits() {}

  /** Waits for the call in the variable {@code callId}. */
  static BpmnModelInstance waiting(String processId) {
    return Bpmn.createExecutableProcess(processId)
        .startEvent()
        .intermediateCatchEvent(
            "wait",
            event ->
                FilledTemplate.named("callingbox-wait-for-call-intermediate.json").applyTo(event))
        .endEvent("ended")
        .done();
  }

  /**
   * A receiver that is never started.
   *
   * @param typed values for fields of the panel other than the path
   */
  static BpmnModelInstance receiver(String processId, String path, Map<String, String> typed) {
    return filled("callingbox-receiver-intermediate.json", path, typed)
        .connectTo(
            Bpmn.createExecutableProcess(processId).startEvent().intermediateCatchEvent("receive"))
        .endEvent()
        .done();
  }

  /** Starts with each call that a person made. */
  static BpmnModelInstance startedByCall(String processId, String path, Map<String, String> typed) {
    FilledTemplate start = filled("callingbox-inbound-call-ended-message-start.json", path, typed);
    var event =
        Bpmn.createExecutableProcess(processId).startEvent("called").message(start.messageName());
    start.properties().forEach(event::zeebeProperty);
    return event.endEvent().done();
  }

  private static FilledTemplate filled(String file, String path, Map<String, String> typed) {
    FilledTemplate template = FilledTemplate.named(file).with("inbound.context", path);
    typed.forEach(template::with);
    return template;
  }
}
