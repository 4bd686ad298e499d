package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.endpoint.EndpointClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;

/** Invalidates the signing secret of an endpoint once, however often the job is retried. */
@TemplateSubType(id = "rotateWebhookSecret", label = "Rotate webhook secret")
@OperationInfo(
    summary = "Invalidates the signing secret of an endpoint at once, such as after a leak",
    details =
        "CallingBox shows the new secret only in its response. The connector doesn't return it,"
            + " because process variables are visible in Operate. So your receiver refuses the"
            + " endpoint's events from then on. To get a secret for it, rotate again in the"
            + " CallingBox dashboard, or send `POST /v1/webhook_endpoints/{id}/rotate_secret`"
            + " yourself. CallingBox sends refused events again for about two days.\n\n"
            + "A second rotation would invalidate a secret that you may have copied since. So if"
            + " there can have been an earlier attempt, the connector sends nothing and fails with"
            + " `CALLINGBOX_OUTCOME_UNKNOWN`. That's after a lost response, and if the job starts"
            + " more than 20 seconds after the process entered the element. A job that comes back"
            + " after \"Nothing was done\" may be 20 seconds later than announced. A retry of a"
            + " late job sends nothing either, so an incident follows. Check the CallingBox"
            + " dashboard. If the secret wasn't rotated, move the token to the element again in"
            + " Operate.",
    requests = "`POST /v1/webhook_endpoints/{id}/rotate_secret`",
    chooser = "Invalidate the signing secret of a CallingBox webhook endpoint",
    keywords = "callingbox rotate secret, callingbox signing secret, callingbox leaked secret",
    result = "={endpoint: response.endpoint}",
    errors = "CALLINGBOX_OUTCOME_UNKNOWN")
public record RotateWebhookSecret(
    @EndpointId
        @TemplateProperty(
            id = "rotateWebhookSecret.endpointId",
            group = "webhook",
            description = "ID of the endpoint. Its present secret becomes invalid at once.")
        String endpointId)
    implements CallingBoxWebhookOperation, CreatingOperation {

  public record Result(
      @ResultField(value = EndpointDetails.MEANING, example = EndpointDetails.EXAMPLE)
          EndpointDetails endpoint) {}

  @Override
  public Result execute(OperationContext job) {
    EndpointClient endpoints = new EndpointClient(job.http(), job.caller());
    return UnlistedChange.once(
        job,
        "have rotated the secret",
        () -> new Result(EndpointDetails.of(endpoints.rotateSecret(endpointId).endpoint())));
  }
}
