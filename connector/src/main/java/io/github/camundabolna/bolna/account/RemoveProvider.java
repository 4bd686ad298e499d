package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.provider.ProviderClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;
import jakarta.validation.constraints.NotBlank;

/** Removes one of the account's own provider keys from Bolna. */
@TemplateSubType(id = "removeProvider", label = "Remove provider key")
@OperationInfo(
    summary = "Removes one of your own provider keys from Bolna",
    details =
        "Check first that no agent depends on the key. If Bolna refuses, the connector reads the"
            + " list of keys. A key that isn't listed counts as removed, and `removed` is false.",
    requests = "`DELETE /providers/{name}`; after a refusal, `GET /providers`",
    chooser = "Remove your own provider key from Bolna",
    keywords = "remove provider, delete provider, remove provider key, disconnect provider",
    result = "={providerRemoved: response.removed}")
public record RemoveProvider(
    @TemplateProperty(
            id = "removeProvider.providerName",
            label = "Key name",
            group = "details",
            description = "Name of the key to remove, as returned by \"List provider keys\".",
            exampleValue = "OPENAI_API_KEY",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = AccountOperation.PROVIDER,
                            message = "Must be letters, digits, _, and -")))
        @NotBlank(message = "providerName is missing. Enter a name like OPENAI_API_KEY")
        @ValidFormat(
            field = "providerName",
            pattern = AccountOperation.PROVIDER,
            mustBe = "must be 1 to 64 letters, digits, _, and -, like OPENAI_API_KEY")
        String providerName)
    implements AccountOperation {

  public record Result(
      @ResultField(value = "name of the key", example = "OPENAI_API_KEY") String providerName,
      @ResultField(value = "false if Bolna no longer had such a key", example = "true")
          boolean removed) {}

  @Override
  public Result execute(OperationContext job) {
    ProviderClient providers = new ProviderClient(job.http(), job.caller());
    boolean now =
        Removal.happensNow(() -> providers.remove(providerName), () -> isListed(providers));
    return new Result(providerName, now);
  }

  private boolean isListed(ProviderClient providers) {
    return providers.providers().stream().anyMatch(each -> each.name().equals(providerName));
  }
}
