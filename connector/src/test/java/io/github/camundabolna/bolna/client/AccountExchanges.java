package io.github.camundabolna.bolna.client;

import static io.github.camundabolna.bolna.client.ContractExchange.unread;
import static io.github.camundabolna.testing.MockApiServer.AGENT;
import static io.github.camundabolna.testing.MockApiServer.ID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.disposition.Disposition;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSettings;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSource.WebPage;
import io.github.camundabolna.bolna.client.subaccount.SubAccountPatch;
import io.github.camundabolna.bolna.client.subaccount.SubAccountRequest;
import io.github.camundabolna.bolna.client.subaccount.UsagePeriod;
import io.github.camundabolna.bolna.client.violation.Evidence;
import io.github.camundabolna.bolna.client.voice.VoiceQuery;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests about knowledge bases, dispositions, the account, and sub-accounts. */
final class AccountExchanges {

  private static final String DISPOSITION = "{'name': 'a', 'question': 'b'}";
  private static final UsagePeriod PERIOD = new UsagePeriod(Optional.empty(), Optional.empty());
  private static final Path FILE = Path.of("pom.xml");

  private AccountExchanges() {}

  static Stream<ContractExchange> all() {
    return Stream.of(knowledgeBases(), dispositions(), account(), subAccounts())
        .flatMap(List::stream);
  }

  private static List<ContractExchange> knowledgeBases() {
    return List.of(
        read("POST /knowledgebase", "/rag_id", AccountExchanges::createKnowledgeBase),
        read(
            "GET /knowledgebase/{rag_id}",
            "/rag_id",
            it -> it.knowledgeBases().knowledgeBase(ID).id()),
        read("GET /knowledgebase/all", "/0/rag_id", AccountExchanges::firstKnowledgeBase),
        unread("DELETE /knowledgebase/{rag_id}", it -> () -> it.knowledgeBases().delete(ID)));
  }

  private static String createKnowledgeBase(MockApiServer bolna) {
    KnowledgeBaseSettings defaults =
        new KnowledgeBaseSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return bolna.knowledgeBases().create(new WebPage("https://example.com"), defaults).id();
  }

  private static String firstKnowledgeBase(MockApiServer bolna) {
    List<KnowledgeBase> all = new ArrayList<>();
    bolna.knowledgeBases().forEach(all::add);
    return all.getFirst().id();
  }

  private static List<ContractExchange> dispositions() {
    String one = "/dispositions/{disposition_id}";
    return List.of(
        read("POST /dispositions/", "/id", it -> it.dispositions().create(AGENT, disposition())),
        read("POST /dispositions/bulk", "/ids/0", AccountExchanges::createDispositions),
        read("GET /dispositions/", "/0/id", AccountExchanges::firstDisposition),
        read("GET " + one, "/id", it -> it.dispositions().disposition(ID, Optional.of(AGENT)).id()),
        read(
            "PUT " + one,
            "/id",
            it -> it.dispositions().update(ID, Optional.of(AGENT), disposition())),
        unread("DELETE " + one, it -> () -> it.dispositions().delete(ID)),
        read(
            "POST /v2/agent/{agent_id}/dispositions/test",
            "/extracted_data",
            it -> it.dispositions().test(AGENT, "Hi.", Optional.empty())));
  }

  private static String createDispositions(MockApiServer bolna) {
    ArrayNode list = (ArrayNode) TestJson.of("[" + DISPOSITION + "," + DISPOSITION + "]");
    return bolna.dispositions().createAll(AGENT, list).getFirst();
  }

  private static String firstDisposition(MockApiServer bolna) {
    List<Disposition> all = new ArrayList<>();
    bolna.dispositions().forEach(Optional.of(AGENT), all::add);
    return all.getFirst().id();
  }

  private static ObjectNode disposition() {
    return (ObjectNode) TestJson.of(DISPOSITION);
  }

  private static List<ContractExchange> account() {
    String tts = "/api/v1/voice-config/tts";
    return List.of(
        read("GET /user/me", "/id", it -> it.accounts().account().id()),
        unread("POST /user/model/custom", it -> () -> it.accounts().addModel("m", url())),
        unread("POST /providers", it -> () -> it.providers().add("X", new SecretValue("secret"))),
        read(
            "GET /providers",
            "/0/provider_name",
            it -> it.providers().providers().getFirst().name()),
        unread("DELETE /providers/{provider_key_name}", it -> () -> it.providers().remove("X")),
        read(
            "GET " + tts,
            "/providers/0/id",
            it -> it.voices().catalog(Optional.of("hi")).providers().getFirst().id()),
        read(
            "GET " + tts + "/voices",
            "/items/0/voice_id",
            it -> it.voices().voices(voices()).voices().getFirst().voiceId()),
        read(
            "GET /violations/list",
            "/data/0/id",
            it ->
                it.violations()
                    .violations(Optional.of("pending"), 1, 20)
                    .violations()
                    .getFirst()
                    .id()),
        unread(
            "POST /violations/submit",
            it -> () -> it.violations().submit(ID, new Evidence("a.png", "image/png", FILE))));
  }

  private static VoiceQuery voices() {
    return new VoiceQuery(Optional.of("hi"), ID, ID, 1, 100);
  }

  private static WebhookUrl url() {
    return new WebhookUrl("https://llm.example/v1");
  }

  private static List<ContractExchange> subAccounts() {
    String one = "/sub-accounts/{sub_account_id}";
    return List.of(
        read("POST /sub-accounts/create", "/id", AccountExchanges::createSubAccount),
        read(
            "GET /sub-accounts/all", "/0/id", it -> it.subAccounts().subAccounts().getFirst().id()),
        read(
            "GET /sub-accounts/all/usage",
            "/0/sub_account_id",
            it -> it.subAccounts().usageOfAll(PERIOD).getFirst().id().orElseThrow()),
        read(
            "GET " + one + "/usage",
            "/total_records",
            it -> it.subAccounts().usage(ID, PERIOD).calls().orElseThrow()),
        unread("PATCH " + one, AccountExchanges::renameSubAccount),
        unread("DELETE " + one, it -> () -> it.subAccounts().delete(ID)));
  }

  private static String createSubAccount(MockApiServer bolna) {
    return bolna
        .subAccounts()
        .create(new SubAccountRequest("a", 0, Optional.empty(), Optional.empty()))
        .id();
  }

  private static Runnable renameSubAccount(MockApiServer bolna) {
    return () ->
        bolna
            .subAccounts()
            .update(
                ID,
                new SubAccountPatch(Optional.of("b"), Optional.empty(), Optional.empty(), true));
  }

  private static ContractExchange read(
      String endpoint, String field, Function<MockApiServer, Object> send) {
    return new ContractExchange(endpoint, field, send);
  }
}
