package io.github.camundabolna.bolna.knowledge;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseStatus;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.IsoDuration;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.time.Duration;
import java.util.Map;

/**
 * Waits until Bolna has processed a knowledge base. No thread waits: each attempt reads the
 * knowledge base once, and one that is still being processed has the engine retry the job later.
 */
@TemplateSubType(id = "waitForKnowledgeBase", label = "Wait for knowledge base")
@OperationInfo(
    summary = "Waits until Bolna has processed a knowledge base, or can't process it",
    details =
        "If Bolna can't process the source, the task still succeeds, and `processed` is false, so"
            + " that a gateway can decide. After the maximum wait, the task fails with"
            + " `BOLNA_STILL_PROCESSING`.\n\n"
            + "Each attempt sends one request. While Bolna is processing, the engine retries the"
            + " job after a quarter of the time waited so far. The pause is from 5 seconds to a"
            + " minute, plus up to 5 random seconds. It costs no retry.",
    requests = "`GET /knowledgebase/{id}`",
    chooser = "Wait until Bolna has processed a knowledge base",
    keywords = "wait for knowledge base, knowledge base processed, knowledge base ready",
    result = "={knowledgeBase: response.knowledgeBase, knowledgeBaseReady: response.processed}",
    errors = "BOLNA_STILL_PROCESSING")
public record WaitForKnowledgeBase(
    @KnowledgeBaseId
        @TemplateProperty(id = "waitForKnowledgeBase.knowledgeBaseId", group = "whichKnowledgeBase")
        String knowledgeBaseId,
    @TemplateProperty(
            label = "Maximum wait",
            group = "waiting",
            defaultValue = "PT30M",
            description = "ISO 8601 duration from PT1M to P7D, like PT30M. If empty, PT30M.",
            tooltip =
                "After this time, the task fails with BOLNA_STILL_PROCESSING. The time counts from"
                    + " when the process enters the element.",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = Patterns.DURATION_OR_NOTHING,
                            message = "Must be a duration like PT30M")))
        String maximumWait)
    implements KnowledgeOperation {

  public record Result(
      @ResultField(
              value = "the knowledge base, as in [Get knowledge base](get-knowledge-base.md)",
              example = EXAMPLE)
          Map<String, Object> knowledgeBase,
      @ResultField(
              value = "true if agents can use it; false if Bolna can't process it",
              example = "true")
          boolean processed) {}

  @Override
  public Result execute(OperationContext job) {
    KnowledgeBaseWait wait = new KnowledgeBaseWait(longest(), job.attempt());
    KnowledgeBase base = read(job, wait);
    if (!base.status().last()) {
      throw wait.notYet(base);
    }
    return new Result(KnowledgeBaseResult.of(base), base.status() == KnowledgeBaseStatus.PROCESSED);
  }

  private KnowledgeBase read(OperationContext job, KnowledgeBaseWait wait) {
    try {
      return new KnowledgeBaseClient(job.http(), job.caller()).knowledgeBase(knowledgeBaseId);
    } catch (ApiException e) {
      throw wait.unread(e);
    }
  }

  private Duration longest() {
    IsoDuration field =
        new IsoDuration(
            "maximumWait", Duration.ofMinutes(1), Duration.ofDays(7), Duration.ofMinutes(30));
    try {
      return field.read(maximumWait);
    } catch (ConnectorInputException e) {
      throw new InvalidInputException(e.getMessage());
    }
  }
}
