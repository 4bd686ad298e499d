package io.github.camundabolna.bolna.disposition;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Lists the dispositions of an agent, or of the account. */
@TemplateSubType(id = "listDispositions", label = "List dispositions")
@OperationInfo(
    summary = "Lists the dispositions of an agent, or all of your account",
    requests = "`GET /dispositions/`",
    chooser = "List the dispositions of a Bolna agent or account",
    keywords = "list dispositions, find disposition, questions of an agent",
    result = "={dispositions: response.dispositions}")
public record ListDispositions(
    @OptionalAgentId
        @TemplateProperty(
            id = "listDispositions.agentId",
            group = "filter",
            description = "Lists only dispositions of this agent. If empty, all of your account.")
        String agentId,
    @MaximumResults
        @TemplateProperty(
            group = "filter",
            description = "Maximum number of dispositions in the result (1–500).")
        @ValidFormat(field = "atMost", max = 500)
        @WholeNumber
        Integer atMost)
    implements DispositionOperation {

  public record Result(
      @ResultField(
              value = "the dispositions, each as in [Get disposition](get-disposition.md)",
              example = "[" + EXAMPLE + "]")
          List<Map<String, Object>> dispositions,
      @ResultField(value = "number of dispositions, including those not in the list", example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    int most = atMost == null ? 50 : atMost;
    AtomicInteger total = new AtomicInteger();
    List<Map<String, Object>> first = new ArrayList<>();
    new DispositionClient(job.http(), job.caller())
        .forEach(
            Texts.text(agentId),
            each -> {
              if (total.incrementAndGet() <= most) {
                first.add(DispositionResult.of(each));
              }
            });
    BoundedList<Map<String, Object>> fitting = BoundedList.firstOf(first);
    return new Result(fitting.items(), total.get(), fitting.shortened());
  }
}
