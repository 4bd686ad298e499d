package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.Creations.operation;
import static io.github.camundabolna.integration.IntegrationEnvironment.DATABASE_PASSWORD;
import static io.github.camundabolna.integration.IntegrationEnvironment.PROVIDER_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.SIP_PASSWORD;
import static io.github.camundabolna.integration.IntegrationEnvironment.SUB_ACCOUNT_KEY;

import java.util.List;

/** All operations of the connectors for set-up that send a secret, or read one from Bolna. */
final class SecretOperations {

  private static final String QUERY = "?token={{secrets.BOLNA_WEBHOOK_SECRET}}";

  private static final String CONFIGURATION =
      """
      {agent_config: {agent_name: subject, tasks: [], ingest_source_config: {source_type: "api",
      source_url: "https://host.example/x", source_auth_token:
      "{{secrets.BOLNA_WEBHOOK_SECRET}}"}}, agent_prompts: {}}\
      """;

  private static final String TRUNK =
      """
      {"id": "t1", "name": "Zadarma", "provider": "zadarma", "auth_password": "%1$s",
       "gateways": [{"gateway_address": "a", "auth_password": "%1$s"}],
       "created_at": "2026-01-05T00:00:00Z"}\
      """
          .formatted(SIP_PASSWORD);

  private static final String SUB_ACCOUNT =
      """
      {"id": "5416892b-9052-47d6-92e3-85ac51426903", "name": "alpha", "api_key": "%s",
       "multi_tenant": true, "db_host": "h", "db_password": "%s", "min_concurrency": 1}\
      """
          .formatted(SUB_ACCOUNT_KEY, DATABASE_PASSWORD);

  private static final String PROVIDER =
      """
      {"provider_id": "1", "provider_name": "OPENAI_API_KEY", "provider_value": "%s",
       "created_at": "2026-01-05T00:00:00Z"}\
      """
          .formatted(PROVIDER_KEY);

  private static final String AGENT =
      """
      {"id": "11111111-2222-4333-8444-555555555555", "agent_name": "Talkative",
       "webhook_url": "https://host.example/x?token=%1$s", "tasks": [{"tools_config":
       {"llm_agent": {"llm_config": {"api_key": "%1$s"}}, "api_tools": {"tools_params":
       {"x": {"api_token": "%1$s", "url": "https://host.example/y?key=%1$s"}}}}}],
       "ingest_source_config": {"source_auth_token": "%1$s"}, "agent_prompts": {}}\
      """
          .formatted(SECRET);

  private SecretOperations() {}

  static List<SecretOperation> senders() {
    return List.of(
        SecretOperation.sending(
            "createTrunk",
            "POST /sip-trunks/trunks",
            BolnaProcesses.createTrunk().with("operation.createTrunk.name", "=subject"),
            SIP_PASSWORD),
        SecretOperation.sending(
            "updateTrunk",
            "PATCH /sip-trunks/trunks/{id}",
            operation("sip-trunk", "updateTrunk")
                .with("operation.updateTrunk.password", "{{secrets.SIP_PASSWORD}}"),
            SIP_PASSWORD),
        SecretOperation.sending(
            "addProvider",
            "POST /providers",
            operation("account", "addProvider")
                .with("operation.addProvider.providerName", "OPENAI_API_KEY")
                .with("operation.providerValue", "{{secrets.OPENAI_API_KEY}}"),
            PROVIDER_KEY),
        SecretOperation.sending(
            "createSubAccount", "POST /sub-accounts/create", subAccount(), DATABASE_PASSWORD),
        SecretOperation.sending(
            "getAccount",
            "GET /user/me",
            operation("account", "getAccount")
                .with("authentication.apiKey", "{{secrets.SUB_ACCOUNT_API_KEY}}"),
            SUB_ACCOUNT_KEY),
        SecretOperation.sending(
            "addCustomModel",
            "POST /user/model/custom",
            operation("account", "addCustomModel")
                .with("operation.modelName", "=subject")
                .with("operation.modelUrl", "https://llm.example.com/v1" + QUERY),
            SECRET),
        SecretOperation.sending(
            "createKnowledgeBase",
            "POST /knowledgebase",
            operation("knowledge-base", "createKnowledgeBase")
                .with("operation.source", "url")
                .with("operation.url", "https://example.com/faq" + QUERY),
            SECRET),
        agent("createAgent", "POST /v2/agent", "configuration"),
        agent("updateAgent", "PUT /v2/agent/{id}", "configuration"),
        agent("patchAgent", "PATCH /v2/agent/{id}", "changes"));
  }

  private static SecretOperation agent(String name, String request, String field) {
    FilledTemplate template =
        operation("agent", name).with("operation." + field, "=" + CONFIGURATION);
    if (!name.equals("createAgent")) {
      template.with("operation.agentId", "=agentId");
    }
    return SecretOperation.sending(name, request, template, SECRET);
  }

  private static FilledTemplate subAccount() {
    return operation("sub-account", "createSubAccount")
        .with("operation.createSubAccount.name", "=subject")
        .with("operation.database.separate", "true")
        .with("operation.database.host", "db.example.com")
        .with("operation.database.port", "5432")
        .with("operation.database.name", "tenant")
        .with("operation.database.user", "root")
        .with("operation.database.password", "{{secrets.TENANT_DB_PASSWORD}}");
  }

  static List<SecretOperation> readers() {
    return List.of(
        reading("sip-trunk", "getTrunk", "GET /sip-trunks/trunks/{id}", TRUNK),
        reading("sip-trunk", "listTrunks", "GET /sip-trunks/trunks", "[" + TRUNK + "]"),
        SecretOperation.reading(
            "createTrunk",
            "POST /sip-trunks/trunks",
            BolnaProcesses.createTrunk().with("operation.createTrunk.name", "=subject"),
            TRUNK),
        reading("account", "listProviders", "GET /providers", "[" + PROVIDER + "]"),
        reading("sub-account", "listSubAccounts", "GET /sub-accounts/all", "[" + SUB_ACCOUNT + "]"),
        SecretOperation.reading(
            "createSubAccount", "POST /sub-accounts/create", subAccount(), SUB_ACCOUNT),
        SecretOperation.reading(
            "getAgent",
            "GET /v2/agent/{id}",
            operation("agent", "getAgent").with("operation.agentId", "=agentId"),
            AGENT),
        SecretOperation.reading(
            "copyAgent",
            "GET /v2/agent/{id}",
            operation("agent", "copyAgent")
                .with("operation.copyAgent.agentId", "=agentId")
                .with("operation.newName", "=subject"),
            AGENT));
  }

  private static SecretOperation reading(
      String connector, String name, String request, String response) {
    return SecretOperation.reading(name, request, operation(connector, name), response);
  }
}
