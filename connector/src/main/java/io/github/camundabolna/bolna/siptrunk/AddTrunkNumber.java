package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.client.siptrunk.TrunkNumber;
import io.github.camundabolna.bolna.client.siptrunk.TrunkNumberRequest;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.TrunkId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.UniqueResource;
import io.github.camundabolna.operation.UniqueResource.Source;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** Adds a phone number to a SIP trunk once, however often the job is retried. */
@TemplateSubType(id = "addTrunkNumber", label = "Add number to SIP trunk")
@OperationInfo(
    summary = "Adds one of your provider's phone numbers to a SIP trunk",
    details =
        "The connector first checks whether the trunk has the number, in any notation. It checks"
            + " again if the response is lost or Bolna refuses. If the trunk had the number before"
            + " the process entered the element, nothing is added, and `alreadyAdded` is true. It's"
            + " also true if the time isn't known, or if someone else added the number during the"
            + " first attempt.",
    requests = "`GET` and `POST /sip-trunks/trunks/{id}/numbers`",
    chooser = "Add a phone number to a Bolna SIP trunk",
    keywords = "add trunk number, add DID, register number, own phone number",
    result = "={phoneNumberId: response.phoneNumberId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record AddTrunkNumber(
    @TrunkId @TemplateProperty(id = "addTrunkNumber.trunkId", group = "trunk") String trunkId,
    @TemplateProperty(
            label = "Phone number to add",
            group = "number",
            description = "Number as your telephony provider writes it: digits, or + and digits.",
            exampleValue = "919876543210",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = "^\\+?[0-9]{3,15}$" + Patterns.OR_SECRET,
                            message = "Must be 3 to 15 digits, with or without a +")))
        @NotBlank(message = "phoneNumber is missing. Enter a number like 919876543210")
        @ValidFormat(
            field = "phoneNumber",
            pattern = "\\+?[0-9]{3,15}",
            mustBe = "must be 3 to 15 digits, with or without a +")
        String phoneNumber,
    @TemplateProperty(
            id = "addTrunkNumber.name",
            binding = @PropertyBinding(name = "name"),
            label = "Name of the number",
            group = "number",
            description = "Name that the Bolna dashboard shows. If empty, none.",
            exampleValue = "Mumbai Support Line")
        String name,
    @TemplateProperty(
            label = "Check format",
            group = "number",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Whether Bolna accepts only numbers in E.164 format, with a +.")
        Boolean checkFormat)
    implements SipTrunkOperation, CreatingOperation {

  public record Result(
      @ResultField(value = "ID of the number", example = "d41f0a52") String phoneNumberId,
      @ResultField(value = "the number, as Bolna writes it", example = "919876543210")
          String phoneNumber,
      @ResultField(
              value = "true if the trunk had the number before, or if that isn't known",
              example = "false")
          boolean alreadyAdded) {}

  @Override
  public Result execute(OperationContext job) {
    SipTrunkClient trunks = new SipTrunkClient(job.http(), job.caller());
    TrunkNumberRequest request =
        new TrunkNumberRequest(
            phoneNumber.strip(), Texts.text(name), Boolean.TRUE.equals(checkFormat));
    UniqueResource<TrunkNumber> added =
        UniqueResource.findOrCreate(
            job,
            new Source<>(
                () -> find(trunks),
                () -> trunks.addNumber(trunkId, request),
                TrunkNumber::createdAt));
    TrunkNumber number = added.value();
    return new Result(number.id(), number.phoneNumber(), added.existedBefore());
  }

  private Optional<TrunkNumber> find(SipTrunkClient trunks) {
    return trunks.numbers(trunkId).stream().filter(each -> each.is(phoneNumber)).findFirst();
  }
}
