package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;
import java.util.Optional;

/** Lists the SIP trunks of the account. */
@TemplateSubType(id = "listTrunks", label = "List SIP trunks")
@OperationInfo(
    summary = "Lists the SIP trunks of your account",
    requests = "`GET /sip-trunks/trunks`",
    chooser = "List the SIP trunks of a Bolna account",
    keywords = "list SIP trunks, find SIP trunk, all trunks",
    result = "={trunks: response.trunks}")
public record ListTrunks(
    @TemplateProperty(
            id = "listTrunks.active",
            binding = @TemplateProperty.PropertyBinding(name = "active"),
            label = "Active",
            group = "trunk",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Any"),
              @DropdownPropertyChoice(value = "true", label = "Yes"),
              @DropdownPropertyChoice(value = "false", label = "No")
            },
            description = "Lists all trunks, only active ones, or only inactive ones.")
        @ValidFormat(field = "active", oneOf = "true, false, any")
        String active)
    implements SipTrunkOperation {

  public record Result(
      @ResultField(
              value = "the trunks, each as in [Get SIP trunk](get-trunk.md)",
              example = "[" + TrunkDetails.EXAMPLE + "]")
          List<TrunkDetails> trunks,
      @ResultField(value = "number of trunks, including those not in the list", example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    Optional<Boolean> wanted =
        Texts.text(active).filter(text -> !text.equals(Patterns.ANY)).map(Boolean::parseBoolean);
    List<TrunkDetails> all =
        new SipTrunkClient(job.http(), job.caller())
            .trunks(wanted).stream().map(TrunkDetails::of).toList();
    BoundedList<TrunkDetails> first = BoundedList.firstOf(all);
    return new Result(first.items(), all.size(), first.shortened());
  }
}
