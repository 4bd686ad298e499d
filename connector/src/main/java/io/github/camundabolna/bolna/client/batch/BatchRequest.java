package io.github.camundabolna.bolna.client.batch;

import io.github.camundabolna.bolna.client.call.RetryConfig;
import io.github.camundabolna.http.FormBody;
import io.github.camundabolna.http.WebhookUrl;
import java.util.List;
import java.util.Optional;

/**
 * The form of {@code POST /batches}, with all fields of the contract.
 *
 * @param fileName letters, digits, {@code .}, {@code _} and {@code -}; identifies the batch
 * @param csv UTF-8; the column {@code contact_number} and one column for each variable
 * @param fromPhoneNumbers in E.164 format; if empty, the account's default number
 * @param webhookUrl where Bolna posts the batch after processing and at its end; Bolna silently
 *     ignores an invalid URL
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

  /** Returns the same request with other contacts. */
  public BatchRequest withCsv(byte[] otherCsv) {
    return new BatchRequest(agentId, fileName, otherCsv, fromPhoneNumbers, retryConfig, webhookUrl);
  }

  FormBody toForm() {
    FormBody form = FormBody.of("agent_id", agentId).withFile("file", fileName, "text/csv", csv);
    for (String number : fromPhoneNumbers) {
      form = form.with("from_phone_numbers", number);
    }
    form = form.with("retry_config", retryConfig.map(retry -> retry.toJson().toString()));
    return form.with("webhook_url", webhookUrl);
  }

  /** Omits the contacts, and the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "BatchRequest[agentId=%s, fileName=%s, webhookUrl=%s]"
        .formatted(agentId, fileName, webhookUrl.map(WebhookUrl::new));
  }
}
