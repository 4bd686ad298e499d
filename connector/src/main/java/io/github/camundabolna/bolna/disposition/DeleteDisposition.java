package io.github.camundabolna.bolna.disposition;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Deletes a disposition. Deleting it again succeeds too. */
@TemplateSubType(id = "deleteDisposition", label = "Delete disposition")
@OperationInfo(
    summary = "Deletes a disposition, for all agents that have it",
    details =
        "Results of earlier calls stay. If Bolna refuses, the connector reads the list of"
            + " dispositions. One that isn't listed counts as deleted, and `alreadyDeleted` is"
            + " true.",
    requests = "`DELETE /dispositions/{id}`; after a refusal, `GET /dispositions/`",
    chooser = "Delete a Bolna disposition",
    keywords = "delete disposition, remove disposition, remove question of an agent",
    result = "={dispositionStatus: response.status}")
public record DeleteDisposition(
    @DispositionId
        @TemplateProperty(id = "deleteDisposition.dispositionId", group = "whichDisposition")
        String dispositionId)
    implements DispositionOperation {

  public record Result(
      @ResultField(value = "disposition ID", example = "3fa85f64-5717-4562-b3fc-2c963f66afa6")
          String dispositionId,
      @ResultField(value = "`deleted`", example = "deleted") String status,
      @ResultField(
              value = "true if it no longer existed, for example after an earlier attempt",
              example = "false")
          boolean alreadyDeleted) {}

  @Override
  public Result execute(OperationContext job) {
    DispositionClient bolna = new DispositionClient(job.http(), job.caller());
    boolean now = Removal.happensNow(() -> bolna.delete(dispositionId), () -> exists(bolna));
    return new Result(dispositionId, "deleted", !now);
  }

  /** A gateway may answer 404 to everything, so the list decides. */
  private boolean exists(DispositionClient bolna) {
    AtomicBoolean listed = new AtomicBoolean();
    bolna.forEach(Optional.empty(), each -> listed.compareAndSet(false, each.hasId(dispositionId)));
    return listed.get();
  }
}
