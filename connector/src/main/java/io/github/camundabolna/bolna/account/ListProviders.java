package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.provider.Provider;
import io.github.camundabolna.bolna.client.provider.ProviderClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.time.Instant;
import java.util.List;

/** Lists the account's own provider keys, without their values. */
@TemplateSubType(id = "listProviders", label = "List provider keys")
@OperationInfo(
    summary = "Lists the names of your own provider keys at Bolna",
    details =
        "Bolna masks the values of the keys. The connector leaves them out altogether, so no"
            + " process variable has even a part of one.",
    requests = "`GET /providers`",
    chooser = "List your own provider keys at Bolna",
    keywords = "list providers, list provider keys, provider names, connected providers",
    result = "={providers: response.providers}")
public record ListProviders() implements AccountOperation {

  /** A provider key as a process sees it. */
  public record ProviderRow(String providerName, String providerId, String createdAt) {

    static ProviderRow of(Provider provider) {
      return new ProviderRow(
          provider.name(),
          provider.id().orElse(null),
          provider.createdAt().map(Instant::toString).orElse(null));
    }
  }

  public record Result(
      @ResultField(
              value = "the provider keys, without their values",
              example =
                  "[{\"providerName\": \"OPENAI_API_KEY\", \"providerId\":"
                      + " \"3c90c3cc-0d44-4b50-8888-8dd25736052a\", \"createdAt\":"
                      + " \"2026-01-29T12:44:12Z\"}]")
          List<ProviderRow> providers,
      @ResultField(value = "number of provider keys", example = "1") int count,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    List<Provider> providers = new ProviderClient(job.http(), job.caller()).providers();
    BoundedList<ProviderRow> rows =
        BoundedList.firstOf(providers.stream().map(ProviderRow::of).toList());
    return new Result(rows.items(), providers.size(), rows.shortened());
  }
}
