package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.violation.Violation;
import io.github.camundabolna.bolna.client.violation.ViolationClient;
import io.github.camundabolna.bolna.client.violation.ViolationPage;
import io.github.camundabolna.bolna.input.PanelFields.PageNumber;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.time.Instant;
import java.util.List;

/** Lists the violations of the account, page by page. */
@TemplateSubType(id = "listViolations", label = "List violations")
@OperationInfo(
    summary = "Lists violations: calls of yours that Bolna flagged, and that need evidence",
    details =
        "Each violation has the ID of its call, so that your process can find the proof of consent."
            + " Phone numbers and `email` are personal data.",
    requests = "`GET /violations/list`",
    chooser = "List the calls of a Bolna account that were flagged as violations",
    keywords = "list violations, violations, complaints, spam reports",
    result = "={violations: response.violations}")
public record ListViolations(
    @TemplateProperty(
            label = "Status",
            group = "filter",
            description = "Lists only violations with this status, or all.",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "All"),
              @DropdownPropertyChoice(value = "pending", label = "Pending"),
              @DropdownPropertyChoice(value = "submitted", label = "Submitted"),
              @DropdownPropertyChoice(value = "accepted", label = "Accepted"),
              @DropdownPropertyChoice(value = "rejected", label = "Rejected")
            })
        @ValidFormat(field = "status", oneOf = "pending, submitted, accepted, rejected, any")
        String status,
    @PageNumber @TemplateProperty(id = "listViolations.pageNumber", group = "filter") @WholeNumber
        Integer pageNumber,
    @TemplateProperty(
            id = "listViolations.pageSize",
            label = "Violations per page",
            group = "filter",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "20",
            defaultValueType = DefaultValueType.Number,
            description = "Number of violations on each page (1–100).")
        @ValidFormat(field = "pageSize", max = 100)
        @WholeNumber
        Integer pageSize)
    implements AccountOperation {

  /** A violation as a process sees it; null where Bolna says nothing. */
  public record ViolationRow(
      String violationId,
      String status,
      String executionId,
      String agentId,
      String fromPhoneNumber,
      String toPhoneNumber,
      String calledAt,
      String createdAt,
      String updatedAt,
      String evidencePath,
      String email) {

    static ViolationRow of(Violation violation) {
      return new ViolationRow(
          violation.id(),
          violation.status().orElse(null),
          violation.executionId().orElse(null),
          violation.agentId().orElse(null),
          violation.fromPhoneNumber().orElse(null),
          violation.toPhoneNumber().orElse(null),
          violation.calledAt().map(Instant::toString).orElse(null),
          violation.createdAt().map(Instant::toString).orElse(null),
          violation.updatedAt().map(Instant::toString).orElse(null),
          violation.evidencePath().orElse(null),
          violation.email().orElse(null));
    }

    /** Omits phone numbers and the email address. */
    @Override
    public String toString() {
      return "ViolationRow[violationId=%s, status=%s]".formatted(violationId, status);
    }
  }

  public record Result(
      @ResultField(
              value = "the violations on the page",
              example =
                  "[{\"violationId\": \"ce23f363-131a-47fc-8a33-258141a575b0\", \"status\":"
                      + " \"pending\", \"executionId\": \"137f88ef-701e-42b6-a26a-7bc1103df5aa\","
                      + " \"agentId\": \"af4f2c34-4750-4d7c-97a3-4e2e27a643a2\","
                      + " \"fromPhoneNumber\": \"+918035739196\", \"toPhoneNumber\":"
                      + " \"+919845866566\", \"calledAt\": \"2026-01-05T00:00:00Z\","
                      + " \"createdAt\": \"2026-03-06T08:25:53.514276Z\", \"updatedAt\":"
                      + " \"2026-03-09T07:10:29.135591Z\", \"evidencePath\": null, \"email\":"
                      + " \"user@example.com\"}]")
          List<ViolationRow> violations,
      @ResultField(value = "number of violations on all pages; null if unknown", example = "1")
          Long total,
      @ResultField(value = "true if there's another page", example = "false") boolean hasMore,
      @ResultField(value = "page number, starting at 1", example = "1") int pageNumber,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    int page = pageNumber == null ? 1 : pageNumber;
    ViolationPage found =
        new ViolationClient(job.http(), job.caller())
            .violations(
                Texts.text(status).filter(text -> !text.equals(Patterns.ANY)),
                page,
                pageSize == null ? 20 : pageSize);
    BoundedList<ViolationRow> rows =
        BoundedList.firstOf(found.violations().stream().map(ViolationRow::of).toList());
    return new Result(
        rows.items(), found.total().orElse(null), found.hasMore(), page, rows.shortened());
  }
}
