package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.TrunkId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** Removes a phone number from a SIP trunk, and from the agent that answers it. */
@TemplateSubType(id = "removeTrunkNumber", label = "Remove number from SIP trunk")
@OperationInfo(
    summary = "Removes a phone number from a SIP trunk, and from the agent that answers it",
    details =
        "If Bolna answers that trunk or number doesn't exist, and doesn't list it, the task"
            + " succeeds with `alreadyRemoved`. The response to an earlier attempt may have been"
            + " lost.",
    requests =
        "`DELETE /sip-trunks/trunks/{id}/numbers/{number}`; after a refusal,"
            + " `GET /sip-trunks/trunks`",
    chooser = "Remove a phone number from a Bolna SIP trunk",
    keywords = "remove trunk number, remove DID, unregister number",
    result = "={removedPhoneNumberId: response.phoneNumberId}")
public record RemoveTrunkNumber(
    @TrunkId @TemplateProperty(id = "removeTrunkNumber.trunkId", group = "trunk") String trunkId,
    @TemplateProperty(
            label = "Trunk number ID",
            group = "number",
            defaultValue = "=phoneNumberId",
            description = "ID of the number, as returned by \"Add number to SIP trunk\".",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = SipTrunkFields.ID,
                            message =
                                "Must be a trunk number ID or an expression like =phoneNumberId")))
        @NotBlank(
            message =
                "phoneNumberId is missing. Enter the ID that \"Add number to SIP trunk\" returned")
        @ValidFormat(
            pattern = SipTrunkFields.ID,
            mustBe = SipTrunkFields.ID_MUST_BE,
            field = "phoneNumberId")
        String phoneNumberId)
    implements SipTrunkOperation {

  public record Result(
      @ResultField(value = "ID of the removed number", example = "d41f0a52") String phoneNumberId,
      @ResultField(value = "`removed`", example = "removed") String status,
      @ResultField(value = "true if the trunk no longer had the number", example = "false")
          boolean alreadyRemoved) {}

  @Override
  public Result execute(OperationContext job) {
    SipTrunkClient trunks = new SipTrunkClient(job.http(), job.caller());
    boolean now =
        Removal.happensNow(
            () -> trunks.removeNumber(trunkId, phoneNumberId), () -> isListed(trunks));
    return new Result(phoneNumberId, "removed", !now);
  }

  private boolean isListed(SipTrunkClient trunks) {
    return trunks.trunks(Optional.empty()).stream()
        .filter(trunk -> trunk.id().equals(trunkId))
        .flatMap(trunk -> trunk.numbers().stream())
        .anyMatch(number -> number.id().equals(phoneNumberId));
  }
}
