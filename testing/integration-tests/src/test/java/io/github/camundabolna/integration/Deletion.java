package io.github.camundabolna.integration;

import java.util.List;

/**
 * An operation that deletes what another one created.
 *
 * @param request such as {@code DELETE /v2/agent/{id}}
 * @param template with the variable {@code id}, and a result {@code already}
 * @param creation creates what it deletes
 */
record Deletion(String name, String request, FilledTemplate template, Creation creation) {

  static List<Deletion> all() {
    return List.of(
        of("deleteAgent", "/v2/agent/{id}", "agent", "deleteAgent.agentId", Creations.agent())
            .saying("not(response.existed)"),
        of(
                "deleteKnowledgeBase",
                "/knowledgebase/{id}",
                "knowledge-base",
                "knowledgeBaseId",
                Creations.knowledgeBaseFromDocument())
            .saying("response.alreadyDeleted"),
        of(
                "deleteNumber",
                "/phone-numbers/{id}",
                "phone-number",
                "phoneNumberId",
                Creations.number())
            .saying("response.alreadyDeleted"),
        of(
                "deleteTrunk",
                "/sip-trunks/trunks/{id}",
                "sip-trunk",
                "deleteTrunk.trunkId",
                Creations.trunk())
            .saying("response.alreadyDeleted"),
        of(
                "removeTrunkNumber",
                "/sip-trunks/trunks/{id}/numbers/{number}",
                "sip-trunk",
                "phoneNumberId",
                Creations.trunkNumber())
            .saying("response.alreadyRemoved"),
        of(
                "deleteDisposition",
                "/dispositions/{id}",
                "disposition",
                "dispositionId",
                Creations.disposition())
            .saying("response.alreadyDeleted"),
        of(
                "removeProvider",
                "/providers/{id}",
                "account",
                "removeProvider.providerName",
                Creations.provider())
            .saying("not(response.removed)"),
        of(
                "deleteSubAccount",
                "/sub-accounts/{id}",
                "sub-account",
                "subAccountId",
                Creations.subAccount())
            .saying("not(response.deleted)"));
  }

  private static Deletion of(
      String name, String path, String connector, String field, Creation creation) {
    return new Deletion(
        name,
        "DELETE " + path,
        Creations.operation(connector, name).with("operation." + field, "=id"),
        creation);
  }

  /** Returns the same with an expression for whether it was deleted before. */
  private Deletion saying(String already) {
    template.with(name + ".resultExpression", "={already: " + already + "}");
    return this;
  }

  @Override
  public String toString() {
    return name;
  }
}
