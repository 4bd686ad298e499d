package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.provider.Provider;
import io.github.camundabolna.bolna.client.provider.ProviderClient;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Stores the account's own key for a provider at Bolna. */
@TemplateSubType(id = "addProvider", label = "Add provider key")
@OperationInfo(
    summary = "Stores your own key for a provider, such as OpenAI or Twilio, at Bolna",
    details =
        "The value must be a reference to a secret of your connector runtime. The engine then knows"
            + " only the name of the secret. No result, log, or error of the connector contains the"
            + " value. If a message from Bolna can contain it, the connector withholds the"
            + " message.\n\n"
            + "A repeated job first looks for a key with this name that was added since the process"
            + " entered the element. If there is one, it adds none. Bolna doesn't document what"
            + " happens to an older key with the same name. To replace one, [remove"
            + " it](remove-provider.md) first.",
    requests = "`POST /providers`; for a repeated job, `GET /providers` before",
    chooser = "Store your own provider key at Bolna",
    keywords = "add provider, add provider key, OpenAI key, Twilio key, connect provider",
    result = "={providerName: response.providerName}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record AddProvider(
    @TemplateProperty(
            id = "addProvider.providerName",
            label = "Key name",
            group = "details",
            description = "Name of the key at Bolna: capital letters, digits, and _.",
            tooltip =
                "Each provider has fixed names, such as OPENAI_API_KEY or TWILIO_ACCOUNT_SID. See"
                    + " <a href=\"https://www.bolna.ai/docs/providers\">Bolna's list</a>.",
            exampleValue = "OPENAI_API_KEY",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = AccountOperation.NEW_PROVIDER,
                            message = "Must be capital letters, digits, and _")))
        @NotBlank(message = "providerName is missing. Enter a name like OPENAI_API_KEY")
        @Pattern(
            regexp = AccountOperation.NEW_PROVIDER + "|^\\s*$",
            message = AccountOperation.NEW_PROVIDER_MUST_BE)
        String providerName,
    @TemplateProperty(
            label = "Key value",
            group = "details",
            feel = FeelMode.disabled,
            description = "Reference to the secret that holds the value. Don't enter the value.",
            tooltip =
                "Add the value to your connector runtime as a secret first. A value in a process"
                    + " variable would be visible in Operate, so expressions aren't allowed.",
            exampleValue = "{{secrets.OPENAI_API_KEY}}",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.SECRET_REFERENCE,
                            message =
                                "Must be a secret reference like {{secrets.OPENAI_API_KEY}}")))
        @NotBlank(message = "providerValue is missing. Reference the secret that holds the value")
        String providerValue)
    implements AccountOperation, CreatingOperation {

  public record Result(
      @ResultField(value = "name of the key", example = "OPENAI_API_KEY") String providerName,
      @ResultField(value = "`added`", example = "added") String status) {}

  @Override
  public Result execute(OperationContext job) {
    ProviderClient providers = new ProviderClient(job.http(), job.caller());
    return job.createOnce(() -> addedBefore(job, providers), () -> add(providers));
  }

  private Result add(ProviderClient providers) {
    providers.add(providerName, new SecretValue(providerValue.strip()));
    return added();
  }

  /** An older key with this name can have another value, and says nothing about this job. */
  private Optional<Result> addedBefore(OperationContext job, ProviderClient providers) {
    if (job.attempt().enteredAt().isEmpty()) {
      return Optional.empty();
    }
    return providers.providers().stream()
        .filter(each -> each.name().equals(providerName))
        .map(Provider::createdAt)
        .filter(time -> time.isPresent() && job.isSinceEntry(time))
        .findFirst()
        .map(time -> added());
  }

  private Result added() {
    return new Result(providerName, "added");
  }

  /** Omits the value, which is a secret. */
  @Override
  public String toString() {
    return "AddProvider[providerName=%s, providerValue=***]".formatted(providerName);
  }
}
