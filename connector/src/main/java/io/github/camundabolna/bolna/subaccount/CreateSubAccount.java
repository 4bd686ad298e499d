package io.github.camundabolna.bolna.subaccount;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.subaccount.SubAccount;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.bolna.client.subaccount.SubAccountRequest;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/** Creates a sub-account, unless one with its name exists. */
@TemplateSubType(id = "createSubAccount", label = "Create sub-account")
@OperationInfo(
    summary = "Creates a sub-account, unless one with this name exists",
    details =
        "Bolna has no idempotency key and lists no creation time, so the connector recognizes a"
            + " sub-account by its name. If one with this name exists, it's returned unchanged,"
            + " with `created` false. Two jobs with the same name that run at the same moment can"
            + " create two.\n\n"
            + "Bolna's response contains the API key of the sub-account. The connector doesn't"
            + " return it, because process variables are visible in Operate. Copy the key from the"
            + " Bolna dashboard into a secret of your connector runtime. Only an administrator's"
            + " API key can create sub-accounts.",
    requests = "`GET /sub-accounts/all`, `POST /sub-accounts/create`",
    chooser = "Create a sub-account of a Bolna account",
    keywords = "create sub-account, add sub-account, new tenant, onboard tenant",
    result = "={subAccountId: response.subAccount.subAccountId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record CreateSubAccount(
    @TemplateProperty(
            id = "createSubAccount.name",
            label = "Name",
            group = "details",
            description = "Name that no other sub-account of your account has.",
            exampleValue = "alpha-007",
            constraints = @PropertyConstraints(notEmpty = true, maxLength = 100))
        @NotBlank(message = "name is missing. Enter the name of the sub-account")
        @ValidFormat(
            field = "name",
            pattern = SubAccountOperation.NAME,
            mustBe = SubAccountOperation.NAME_MUST_BE)
        String name,
    @TemplateProperty(
            id = "createSubAccount.minConcurrency",
            label = "Guaranteed calls",
            group = "details",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            defaultValue = "0",
            defaultValueType = DefaultValueType.Number,
            description = "How many calls at once are guaranteed. 0 guarantees none.",
            tooltip =
                "The sum over all sub-accounts must not exceed what your organization is"
                    + " guaranteed.",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotNull(message = "minConcurrency is missing. Enter a whole number from 0")
        @ValidFormat(
            field = "minConcurrency",
            pattern = SubAccountOperation.CONCURRENCY,
            mustBe = SubAccountOperation.CONCURRENCY_MUST_BE)
        @WholeNumber
        Integer minConcurrency,
    @TemplateProperty(
            id = "createSubAccount.maxConcurrency",
            label = "Maximum calls",
            group = "details",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            description =
                "How many calls at once are possible. If empty, only your organization's limit"
                    + " applies.",
            tooltip = "0 pauses the sub-account.")
        @ValidFormat(
            field = "maxConcurrency",
            pattern = SubAccountOperation.CONCURRENCY,
            mustBe = SubAccountOperation.CONCURRENCY_MUST_BE)
        @WholeNumber
        Integer maxConcurrency,
    @Valid DatabaseFields database)
    implements SubAccountOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "the sub-account, without its API key",
              example =
                  "{\"subAccountId\": \"5416892b-9052-47d6-92e3-85ac51426903\", \"name\":"
                      + " \"alpha-007\", \"organizationId\":"
                      + " \"9082f423-9c6c-4f19-a131-24f4cc99209a\", \"minConcurrency\": 5,"
                      + " \"maxConcurrency\": 20, \"multiTenant\": false}")
          SubAccountRow subAccount,
      @ResultField(
              value = "false if one with this name existed before, such as from an earlier attempt",
              example = "true")
          boolean created) {}

  @Override
  public Result execute(OperationContext job) {
    ConcurrencyRange.check(minConcurrency, maxConcurrency);
    SubAccountRequest request = request();
    SubAccountClient accounts = new SubAccountClient(job.http(), job.caller());
    return named(accounts)
        .map(existing -> new Result(SubAccountRow.of(existing), false))
        .orElseGet(
            () ->
                new Result(
                    SubAccountRow.of(
                        job.createOnce(() -> named(accounts), () -> accounts.create(request))),
                    true));
  }

  private Optional<SubAccount> named(SubAccountClient accounts) {
    return accounts.subAccounts().stream()
        .filter(each -> each.name().filter(name.strip()::equals).isPresent())
        .findFirst();
  }

  private SubAccountRequest request() {
    return new SubAccountRequest(
        name.strip(),
        minConcurrency,
        Optional.ofNullable(maxConcurrency),
        Optional.ofNullable(database).flatMap(DatabaseFields::database));
  }
}
