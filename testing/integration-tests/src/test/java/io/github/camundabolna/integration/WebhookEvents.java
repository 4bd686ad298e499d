package io.github.camundabolna.integration;

/** Bodies of webhooks as Bolna sends them, with no more fields than a test needs. */
final class WebhookEvents {

  private WebhookEvents() {}

  static String of(String executionId, String status) {
    return with(executionId, status, "\"error_message\":null");
  }

  /**
   * @param more further fields, as JSON without the braces around them
   */
  static String with(String executionId, String status, String more) {
    return """
    {"id":"%s","agent_id":"%s","status":"%s","conversation_duration":12.5,
     "telephony_data":{"call_type":"outbound","to_number":"+919876543200"},%s}
    """
        .formatted(executionId, IntegrationEnvironment.AGENT, status, more);
  }

  static String inbound(String executionId) {
    return """
    {"id":"%s","agent_id":"%s","status":"completed","conversation_duration":9,
     "telephony_data":{"call_type":"inbound","from_number":"+919876543299"}}
    """
        .formatted(executionId, IntegrationEnvironment.AGENT);
  }
}
