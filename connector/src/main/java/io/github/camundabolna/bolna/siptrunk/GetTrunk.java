package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.TrunkId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;

/** Reads a SIP trunk with its gateways and phone numbers. */
@TemplateSubType(id = "getTrunk", label = "Get SIP trunk")
@OperationInfo(
    summary = "Reads a SIP trunk with its gateways and phone numbers",
    requests = "`GET /sip-trunks/trunks/{id}`",
    chooser = "Read a SIP trunk of a Bolna account",
    keywords = "get SIP trunk, read SIP trunk, trunk status, trunk settings",
    result = "={trunk: response.trunk}")
public record GetTrunk(
    @TrunkId @TemplateProperty(id = "getTrunk.trunkId", group = "trunk") String trunkId)
    implements SipTrunkOperation {

  public record Result(
      @ResultField(value = TrunkDetails.MEANING, example = TrunkDetails.EXAMPLE)
          TrunkDetails trunk) {}

  @Override
  public Result execute(OperationContext job) {
    return new Result(TrunkDetails.of(new SipTrunkClient(job.http(), job.caller()).trunk(trunkId)));
  }
}
