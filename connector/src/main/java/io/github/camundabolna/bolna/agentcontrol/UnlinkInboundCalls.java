package io.github.camundabolna.bolna.agentcontrol;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.inbound.InboundClient;
import io.github.camundabolna.bolna.client.inbound.InboundLink;
import io.github.camundabolna.bolna.client.number.NumberId;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.util.Optional;

/** Removes the agent that answers the calls to a phone number. */
@TemplateSubType(id = "unlinkInboundCalls", label = "Unlink inbound number")
@OperationInfo(
    summary = "Unlinks a phone number from the agent that answers it",
    details =
        "The number stays in your account, and no agent answers it anymore. If Bolna refuses, the"
            + " connector reads the number. If no agent answers it, the task succeeds, and `linked`"
            + " is false.",
    requests = "`POST /inbound/unlink`; if Bolna refuses, `GET /phone-numbers/all`",
    chooser = "Unlink a phone number from the Bolna agent that answers it",
    keywords = "unlink number, remove inbound agent, stop answering, unassign number",
    result = "={inboundPhoneNumber: response.phoneNumber}")
public record UnlinkInboundCalls(
    @PhoneNumberField @TemplateProperty(id = "unlinkInboundCalls.phoneNumberId", group = "number")
        String phoneNumberId)
    implements AgentControlOperation {

  public record Result(
      @ResultField(
              value = "ID of the phone number",
              example = "133b9a7d-59b1-49c4-b62a-c4924503e38b")
          String phoneNumberId,
      @ResultField(value = "phone number; null if Bolna doesn't say", example = "+19876543210")
          String phoneNumber,
      @ResultField(
              value = "false if no agent answered the number before this attempt",
              example = "true")
          boolean linked) {}

  @Override
  public Result execute(OperationContext job) {
    InboundClient inbound = new InboundClient(job.http(), job.caller());
    try {
      return result(inbound.unlink(phoneNumberId), true);
    } catch (ApiException e) {
      if (!e.isRefusal()) {
        throw e;
      }
      InboundLink free =
          inbound.link(phoneNumberId).filter(link -> link.agentId().isEmpty()).orElseThrow(() -> e);
      return result(free.phoneNumber(), false);
    }
  }

  private Result result(Optional<String> phoneNumber, boolean linked) {
    return new Result(NumberId.canonical(phoneNumberId), phoneNumber.orElse(null), linked);
  }
}
