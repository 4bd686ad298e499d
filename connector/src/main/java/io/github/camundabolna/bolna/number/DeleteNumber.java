package io.github.camundabolna.bolna.number;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.number.NumberClient;
import io.github.camundabolna.bolna.client.number.NumberId;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import jakarta.validation.constraints.NotBlank;

/** Deletes a phone number from the account, which ends its monthly rent. */
@TemplateSubType(id = "deleteNumber", label = "Delete phone number")
@OperationInfo(
    summary = "Deletes a phone number from your account, which ends its monthly rent",
    details =
        "You can't get a deleted number back. If Bolna refuses, the connector reads the account's"
            + " numbers. A number that isn't there counts as success with `alreadyDeleted`, because"
            + " the response to an earlier attempt may have been lost.",
    requests = "`DELETE /phone-numbers/{id}`, `GET /phone-numbers/all`",
    chooser = "Delete a phone number from a Bolna account",
    keywords = "delete phone number, release number, cancel number, stop renting number",
    result = "={deletedPhoneNumberId: response.phoneNumberId}")
public record DeleteNumber(
    @TemplateProperty(
            label = "Phone number ID",
            group = "number",
            defaultValue = "=phoneNumberId",
            description = "ID of the number, as returned by \"Buy phone number\".",
            tooltip = "\"List phone numbers\" returns the IDs of all numbers, too.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = IdPatterns.PHONE_NUMBER_ID + Patterns.OR_EXPRESSION,
                            message =
                                "Must be a phone number ID or an expression like =phoneNumberId")))
        @NotBlank(
            message = "phoneNumberId is missing. Enter the ID that \"Buy phone number\" returned")
        @ValidFormat(
            field = "phoneNumberId",
            pattern = IdPatterns.PHONE_NUMBER_ID,
            mustBe = IdPatterns.PHONE_NUMBER_ID_MUST_BE)
        String phoneNumberId)
    implements NumberOperation {

  public record Result(
      @ResultField(
              value = "ID of the deleted number",
              example = "133b9a7d-59b1-49c4-b62a-c4924503e38b")
          String phoneNumberId,
      @ResultField(value = "`deleted`", example = "deleted") String status,
      @ResultField(value = "true if the account no longer had the number", example = "false")
          boolean alreadyDeleted) {}

  @Override
  public Result execute(OperationContext job) {
    NumberClient numbers = new NumberClient(job.http(), job.caller());
    String id = NumberId.canonical(phoneNumberId);
    boolean now =
        Removal.happensNow(
            () -> numbers.delete(id),
            () -> numbers.numbers().stream().anyMatch(each -> each.id().equals(id)));
    return new Result(id, "deleted", !now);
  }
}
