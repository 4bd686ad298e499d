package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.TrunkId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import java.util.Optional;

/** Deletes a SIP trunk with its gateways and phone numbers. */
@TemplateSubType(id = "deleteTrunk", label = "Delete SIP trunk")
@OperationInfo(
    summary = "Deletes a SIP trunk with its gateways and phone numbers",
    details =
        "If Bolna answers that the trunk doesn't exist, and doesn't list it, the task succeeds with"
            + " `alreadyDeleted`. The response to an earlier attempt may have been lost.",
    requests = "`DELETE /sip-trunks/trunks/{id}`; after a refusal, `GET /sip-trunks/trunks`",
    chooser = "Delete a SIP trunk from a Bolna account",
    keywords = "delete SIP trunk, remove SIP trunk, disconnect carrier",
    result = "={deletedTrunkId: response.trunkId}")
public record DeleteTrunk(
    @TrunkId
        @TemplateProperty(
            id = "deleteTrunk.trunkId",
            group = "trunk",
            description = "ID of the SIP trunk to delete. You can't get it back.")
        String trunkId)
    implements SipTrunkOperation {

  public record Result(
      @ResultField(value = "ID of the deleted trunk", example = "b7e2c1d4") String trunkId,
      @ResultField(value = "`deleted`", example = "deleted") String status,
      @ResultField(value = "true if the trunk no longer existed", example = "false")
          boolean alreadyDeleted) {}

  @Override
  public Result execute(OperationContext job) {
    SipTrunkClient trunks = new SipTrunkClient(job.http(), job.caller());
    boolean now = Removal.happensNow(() -> trunks.delete(trunkId), () -> isListed(trunks));
    return new Result(trunkId, "deleted", !now);
  }

  private boolean isListed(SipTrunkClient trunks) {
    return trunks.trunks(Optional.empty()).stream().anyMatch(each -> each.id().equals(trunkId));
  }
}
