package io.github.camundabolna.integration;

import io.github.camundabolna.integration.Creation.Inventory;
import java.util.List;

/** All operations that create, buy, or add something that Bolna lists. */
final class Creations {

  private static final String CONFIGURATION =
      """
      ={agent_config: {agent_name: subject, tasks: []}, agent_prompts: {}}\
      """;

  private static final Inventory AGENTS = new Inventory("/v2/agent/all", "agent_name", "id");
  private static final Inventory KNOWLEDGE_BASES =
      new Inventory("/knowledgebase/all", "file_name", "rag_id");
  private static final Inventory DISPOSITIONS = new Inventory("/dispositions/", "name", "id");
  private static final Inventory TRUNKS = new Inventory("/sip-trunks/trunks", "name", "id");

  private Creations() {}

  static List<Creation> all() {
    return List.of(
        agent(),
        copy(),
        knowledgeBaseFromPage(),
        knowledgeBaseFromDocument(),
        number(),
        trunk(),
        trunkNumber(),
        disposition(),
        dispositions(),
        provider(),
        subAccount());
  }

  static FilledTemplate operation(String connector, String type) {
    return FilledTemplate.named("bolna-" + connector + ".json")
        .with("operation.operationType", type);
  }

  static Creation agent() {
    return Creation.of(
        "createAgent",
        "POST /v2/agent",
        operation("agent", "createAgent").with("operation.configuration", CONFIGURATION),
        "[response.agentId]",
        AGENTS);
  }

  private static Creation copy() {
    return Creation.of(
        "copyAgent",
        "POST /v2/agent",
        operation("agent", "copyAgent")
            .with("operation.copyAgent.agentId", "=agentId")
            .with("operation.newName", "=subject"),
        "[response.agentId]",
        AGENTS);
  }

  private static Creation knowledgeBaseFromPage() {
    return Creation.of(
            "createKnowledgeBase",
            "POST /knowledgebase",
            operation("knowledge-base", "createKnowledgeBase")
                .with("operation.source", "url")
                .with("operation.url", "=subject"),
            "[response.knowledgeBaseId]",
            KNOWLEDGE_BASES)
        .named("createKnowledgeBaseFromPage")
        .withSubjects("https://example.com/once-%d");
  }

  static Creation knowledgeBaseFromDocument() {
    return Creation.of(
        "createKnowledgeBase",
        "POST /knowledgebase",
        operation("knowledge-base", "createKnowledgeBase").with("operation.name", "=subject"),
        "[response.knowledgeBaseId]",
        KNOWLEDGE_BASES);
  }

  static Creation number() {
    return Creation.of(
            "buyNumber",
            "POST /phone-numbers/buy",
            BolnaProcesses.buyNumber("=subject"),
            "[response.phoneNumberId]",
            new Inventory("/phone-numbers/all", "phone_number", "id"))
        .withSubjects("+1212555010%d");
  }

  static Creation trunk() {
    return Creation.of(
        "createTrunk",
        "POST /sip-trunks/trunks",
        BolnaProcesses.createTrunk().with("operation.createTrunk.name", "=subject"),
        "[response.trunkId]",
        TRUNKS);
  }

  static Creation trunkNumber() {
    return Creation.of(
            "addTrunkNumber",
            "POST /sip-trunks/trunks/{id}/numbers",
            operation("sip-trunk", "addTrunkNumber").with("operation.phoneNumber", "=subject"),
            "[response.phoneNumberId]",
            new Inventory(TRUNKS.path(), "phone_number", "id"))
        .withSubjects("91987654321%d");
  }

  static Creation disposition() {
    return Creation.of(
        "createDisposition",
        "POST /dispositions/",
        operation("disposition", "createDisposition")
            .with("operation.agentId", "=agentId")
            .with("operation.name", "=subject")
            .with("operation.question", "What was the outcome?")
            .with("operation.answer", "freeText"),
        "[response.dispositionId]",
        DISPOSITIONS);
  }

  private static Creation dispositions() {
    String one = "{name: subject + \"%s\", question: \"What was it?\", is_subjective: true}";
    return Creation.of(
        "createDispositions",
        "POST /dispositions/bulk",
        operation("disposition", "createDispositions")
            .with("operation.agentId", "=agentId")
            .with(
                "operation.dispositions",
                "=[" + one.formatted("-a") + ", " + one.formatted("-b") + "]"),
        "response.dispositionIds",
        DISPOSITIONS);
  }

  static Creation provider() {
    return Creation.of(
            "addProvider",
            "POST /providers",
            operation("account", "addProvider")
                .with("operation.addProvider.providerName", "=subject")
                .with("operation.providerValue", "{{secrets.OPENAI_API_KEY}}"),
            "[response.providerName]",
            new Inventory("/providers", "provider_name", "provider_name"))
        .withSubjects("ONCE_KEY_%d");
  }

  static Creation subAccount() {
    return Creation.of(
        "createSubAccount",
        "POST /sub-accounts/create",
        operation("sub-account", "createSubAccount")
            .with("operation.createSubAccount.name", "=subject"),
        "[response.subAccount.subAccountId]",
        new Inventory("/sub-accounts/all", "name", "id"));
  }
}
