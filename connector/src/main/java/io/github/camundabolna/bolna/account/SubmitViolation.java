package io.github.camundabolna.bolna.account;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentMetadata;
import io.camunda.connector.api.document.DocumentReference.ExternalDocumentReference;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.violation.Evidence;
import io.github.camundabolna.bolna.client.violation.Violation;
import io.github.camundabolna.bolna.client.violation.ViolationClient;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;

/** Submits a document as evidence for a violation. */
@TemplateSubType(id = "submitViolation", label = "Submit evidence for a violation")
@OperationInfo(
    summary = "Submits a document as evidence for a violation, such as proof of consent",
    details =
        "The document can have up to 20 MB. The connector streams it, and holds only a small part"
            + " in memory. A repeated job submits the same document again. If Bolna then refuses,"
            + " the connector reads the first 2,000 submitted violations. If this one was submitted"
            + " since the process entered the element, the task succeeds.",
    requests = "`POST /violations/submit`; after a refusal, `GET /violations/list`",
    chooser = "Submit evidence for a Bolna call that was flagged as a violation",
    keywords = "submit violation, evidence, proof of consent, answer complaint",
    result = "={violationStatus: response.status}")
public record SubmitViolation(
    @TemplateProperty(
            label = "Violation ID",
            group = "details",
            defaultValue = "=violationId",
            description = "ID of the violation, from \"List violations\".",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.UUID + Patterns.OR_EXPRESSION,
                            message = "Must be a violation ID or an expression like =violationId")))
        @NotBlank(message = "violationId is missing. Enter an ID that \"List violations\" returned")
        @ValidFormat(
            field = "violationId",
            pattern = Patterns.UUID,
            mustBe = "must be a violation ID like ce23f363-131a-47fc-8a33-258141a575b0")
        String violationId,
    @TemplateProperty(
            label = "Document",
            group = "details",
            defaultValue = "=evidence",
            feel = FeelMode.required,
            description = "The evidence: a document of your process, such as an uploaded file.",
            tooltip = "For example, a screenshot of the form in which the person agreed to calls.",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Document> document)
    implements AccountOperation {

  public record Result(
      @ResultField(value = "violation ID", example = "ce23f363-131a-47fc-8a33-258141a575b0")
          String violationId,
      @ResultField(value = "`submitted`", example = "submitted") String status) {}

  @Override
  public Result execute(OperationContext job) {
    InputDocument input = InputDocument.only(document, "document", "the evidence");
    ViolationClient violations = new ViolationClient(job.http(), job.caller());
    try (SpoolFile file = input.spool()) {
      violations.submit(violationId, evidence(input, file));
    } catch (ApiException e) {
      if (!e.isRefusal() || !isSubmitted(violations, job)) {
        throw e;
      }
      // An earlier attempt submitted it, and its response was lost.
    }
    return new Result(violationId, Violation.SUBMITTED);
  }

  /** Asks a link for nothing, because the runtime would download it for that. */
  private static Evidence evidence(InputDocument input, SpoolFile file) {
    String type =
        Optional.of(input.document())
            .filter(each -> !(each.reference() instanceof ExternalDocumentReference))
            .flatMap(each -> Optional.ofNullable(each.metadata()))
            .map(DocumentMetadata::getContentType)
            .filter(text -> text.matches("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}"))
            .orElse("application/octet-stream");
    String name =
        input
            .fileName()
            .map(text -> text.replaceAll("[^\\p{L}\\p{N}._ -]", "_"))
            .orElse("evidence");
    return new Evidence(name, type, file.path());
  }

  private boolean isSubmitted(ViolationClient violations, OperationContext job) {
    return !job.attempt().isSurelyFirst()
        && violations
            .find(violationId, Violation.SUBMITTED)
            .filter(found -> found.updatedAt().isPresent() && job.isSinceEntry(found.updatedAt()))
            .isPresent();
  }

  /** Omits the document. */
  @Override
  public String toString() {
    return "SubmitViolation[violationId=%s]".formatted(violationId);
  }
}
