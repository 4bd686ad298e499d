package io.github.camundabolna.bolna.subaccount;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.bolna.client.subaccount.SubAccountPatch;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.SubAccountId;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import java.util.Optional;

/** Changes the name or the concurrency of a sub-account. */
@TemplateSubType(id = "updateSubAccount", label = "Update sub-account")
@OperationInfo(
    summary = "Changes the name or the concurrency of a sub-account",
    details =
        "The connector sends only the fields that you fill in, and everything else stays. Setting"
            + " the same values again changes nothing, so a repeated job does no harm. A maximum of"
            + " 0 pauses the sub-account.",
    requests = "`PATCH /sub-accounts/{id}`",
    chooser = "Change the name or the concurrency of a Bolna sub-account",
    keywords = "update sub-account, rename sub-account, change concurrency, pause sub-account",
    result = "={subAccountStatus: response.status}")
public record UpdateSubAccount(
    @SubAccountId @TemplateProperty(id = "updateSubAccount.subAccountId", group = "details")
        String subAccountId,
    @TemplateProperty(
            id = "updateSubAccount.name",
            label = "New name",
            group = "details",
            description = "New name of the sub-account. If empty, unchanged.",
            exampleValue = "alpha-007",
            constraints = @PropertyConstraints(maxLength = 100))
        @ValidFormat(
            field = "name",
            pattern = SubAccountOperation.NAME,
            mustBe = SubAccountOperation.NAME_MUST_BE)
        String name,
    @TemplateProperty(
            id = "updateSubAccount.minConcurrency",
            label = "New number of guaranteed calls",
            group = "details",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            description = "How many calls at once are guaranteed. If empty, unchanged.")
        @ValidFormat(
            field = "minConcurrency",
            pattern = SubAccountOperation.CONCURRENCY,
            mustBe = SubAccountOperation.CONCURRENCY_MUST_BE)
        @WholeNumber
        Integer minConcurrency,
    @TemplateProperty(
            id = "updateSubAccount.maxConcurrency",
            label = "New maximum of calls",
            group = "details",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            description =
                "How many calls at once are possible; 0 pauses the sub-account. If empty,"
                    + " unchanged.")
        @ValidFormat(
            field = "maxConcurrency",
            pattern = SubAccountOperation.CONCURRENCY,
            mustBe = SubAccountOperation.CONCURRENCY_MUST_BE)
        @WholeNumber
        Integer maxConcurrency,
    @TemplateProperty(
            label = "Remove the maximum",
            group = "details",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "Removes the sub-account's maximum; only your organization's limit then applies.")
        Boolean removeMaximum)
    implements SubAccountOperation {

  public record Result(
      @ResultField(value = "sub-account ID", example = "5416892b-9052-47d6-92e3-85ac51426903")
          String subAccountId,
      @ResultField(value = "`updated`", example = "updated") String status) {}

  @Override
  public Result execute(OperationContext job) {
    new SubAccountClient(job.http(), job.caller()).update(subAccountId, changes());
    return new Result(subAccountId, "updated");
  }

  private SubAccountPatch changes() {
    ConcurrencyRange.check(minConcurrency, maxConcurrency);
    boolean unlimited = Boolean.TRUE.equals(removeMaximum);
    if (unlimited && maxConcurrency != null) {
      throw new InvalidInputException(
          "maxConcurrency must be empty if the maximum is removed, but was " + maxConcurrency);
    }
    SubAccountPatch changes =
        new SubAccountPatch(
            Texts.text(name),
            Optional.ofNullable(minConcurrency),
            Optional.ofNullable(maxConcurrency),
            unlimited);
    if (changes.isEmpty()) {
      throw new InvalidInputException(
          "there is nothing to change. Enter name, minConcurrency, or maxConcurrency, or select"
              + " removeMaximum");
    }
    return changes;
  }
}
