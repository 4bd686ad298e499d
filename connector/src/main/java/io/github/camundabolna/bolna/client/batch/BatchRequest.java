package io.github.camundabolna.bolna.client.batch;

import io.github.camundabolna.bolna.client.call.RetryConfig;
import io.github.camundabolna.http.FormBody;
import io.github.camundabolna.http.WebhookUrl;
import java.util.List;
import java.util.Optional;

/**
 * The form of {@code POST /batches}, with every field of the contract.
 *
 * @param fileName letters, digits, {@code .}, {@code _} and {@code -}: it is told apart by it
 * @param csv UTF-8; the column {@code contact_number} and one column for each variable
 * @param fromPhoneNumbers in E.164 format; without them the account's default number calls
 * @param webhookUrl where Bolna posts the batch when it has been processed and when it has ended;
 *     Bolna ignores one that is no URL without a word
 */
public record BatchRequest(
    String agentId,
    String fileName,
    byte[] csv,
    List<String> fromPhoneNumbers,
    Optional<RetryConfig> retryConfig,
    Optional<String> webhookUrl) {

  public BatchRequest named(String otherFileName) {
    return new BatchRequest(agentId, otherFileName, csv, fromPhoneNumbers, retryConfig, webhookUrl);
  }

  FormBody toForm() {
    FormBody form = FormBody.of("agent_id", agentId).withFile("file", fileName, "text/csv", csv);
    for (String number : fromPhoneNumbers) {
      form = form.with("from_phone_numbers", number);
    }
    form = form.with("retry_config", retryConfig.map(retry -> retry.toJson().toString()));
    return form.with("webhook_url", webhookUrl);
  }

  /** Without contacts, and without the query of the URL, which can hold a secret. */
  @Override
  public String toString() {
    return "BatchRequest[agentId=%s, fileName=%s, webhookUrl=%s]"
        .formatted(agentId, fileName, webhookUrl.map(WebhookUrl::new));
  }
}
