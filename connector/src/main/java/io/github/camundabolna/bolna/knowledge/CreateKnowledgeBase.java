package io.github.camundabolna.bolna.knowledge;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSettings;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import java.util.List;
import java.util.Optional;

/** Creates a knowledge base from a PDF document or from a web page. */
@TemplateSubType(id = "createKnowledgeBase", label = "Create knowledge base")
@OperationInfo(
    summary = "Creates a knowledge base from a PDF document or a web page",
    details =
        "Bolna then processes the source, which takes a while. So add [Wait for knowledge"
            + " base](wait-for-knowledge-base.md) before an agent uses it. A document must be a PDF"
            + " file of at most 20 MB.\n\n"
            + "A repeated job creates no second knowledge base. For a document, it finds the first"
            + " one by the end of its file name, the element instance key. For a web page, it finds"
            + " it by URL, settings, and time of creation. So elements that use the same URL within"
            + " minutes can share a knowledge base. Known limitation: if the response is lost, and"
            + " Bolna takes more than a minute to list the knowledge base, a retry creates a second"
            + " one.",
    requests = "`POST /knowledgebase`; in a retry, `GET /knowledgebase/all` first",
    chooser = "Create a Bolna knowledge base from a PDF document or a web page",
    keywords = "create knowledge base, RAG, upload document, PDF, FAQ, scrape web page",
    result = "={knowledgeBaseId: response.knowledgeBaseId}",
    errors = "BOLNA_OUTCOME_UNKNOWN",
    scenario = "create-knowledge-base-from-document")
public record CreateKnowledgeBase(
    @TemplateProperty(
            label = "Source",
            group = "source",
            type = PropertyType.Dropdown,
            defaultValue = KnowledgeOperation.DOCUMENT,
            choices = {
              @DropdownPropertyChoice(value = KnowledgeOperation.DOCUMENT, label = "PDF document"),
              @DropdownPropertyChoice(value = KnowledgeOperation.URL, label = "Web page")
            },
            description =
                "Whether agents search a document of your process, or a web page that Bolna reads.")
        @ValidFormat(field = "source", oneOf = "document, url")
        String source,
    @TemplateProperty(
            label = "Name",
            group = "source",
            condition =
                @PropertyCondition(
                    property = "operation.source",
                    equals = KnowledgeOperation.DOCUMENT),
            description =
                "Start of the file name in the Bolna dashboard. If empty, the document's name.",
            exampleValue = "price-list")
        @ValidFormat(
            field = "name",
            pattern = "[A-Za-z0-9][A-Za-z0-9_-]{0,59}",
            mustBe = "must be 1 to 60 letters, digits, - or _, starting with a letter or digit")
        String name,
    @TemplateProperty(
            label = "PDF document",
            group = "source",
            defaultValue = "=document",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.source",
                    equals = KnowledgeOperation.DOCUMENT),
            description = "A PDF file of at most 20 MB, such as one uploaded in a form.",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Document> document,
    @TemplateProperty(
            label = "Page URL",
            group = "source",
            condition =
                @PropertyCondition(property = "operation.source", equals = KnowledgeOperation.URL),
            description = "Address of a page that Bolna can read without signing in.",
            exampleValue = "https://example.com/faq",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = "^https?://[^\\s/?#]+([/?#]\\S*)?$" + Patterns.OR_SECRET,
                            message = "Must be a URL like https://example.com/faq")))
        @ValidFormat(value = InputFormat.URL, field = "url")
        String url,
    @TemplateProperty(
            label = "Language",
            group = "settings",
            type = PropertyType.Dropdown,
            defaultValue = KnowledgeOperation.ENGLISH,
            choices = {
              @DropdownPropertyChoice(value = KnowledgeOperation.ENGLISH, label = "English"),
              @DropdownPropertyChoice(value = "multilingual", label = "Multilingual")
            },
            description = "Choose Multilingual if the document or the questions aren't in English.")
        @ValidFormat(field = "languageSupport", oneOf = "english, multilingual")
        String languageSupport,
    @TemplateProperty(
            label = "Chunk size",
            group = "settings",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            description = "Size of the parts into which Bolna splits the document. If empty, 512.")
        @ValidFormat(field = "chunkSize", max = Integer.MAX_VALUE)
        @WholeNumber
        Integer chunkSize,
    @TemplateProperty(
            label = "Parts per search",
            group = "settings",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            description = "Maximum number of similar parts that a search returns. If empty, 15.")
        @ValidFormat(field = "similarityTopK", max = Integer.MAX_VALUE)
        @WholeNumber
        Integer similarityTopK,
    @TemplateProperty(
            label = "Overlap",
            group = "settings",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            description = "Number of characters that neighboring parts share. If empty, 128.")
        @ValidFormat(
            field = "overlapping",
            pattern = "0|[1-9][0-9]{0,9}",
            mustBe = "must be a whole number from 0")
        @WholeNumber
        Integer overlapping)
    implements KnowledgeOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "knowledge base ID, which you need for all other operations",
              example = "f265b06a7fa74fbf892355d5ae9c4ba2")
          String knowledgeBaseId,
      @ResultField(value = "`processing` at first", example = "processing") String status,
      @ResultField(
              value = "file name as shown in the Bolna dashboard; for a page, its URL",
              example = "price-list-5f1d0c2a-2251799813685281.pdf")
          String fileName) {}

  @Override
  public Result execute(OperationContext job) {
    KnowledgeBaseCreator creator =
        new KnowledgeBaseCreator(
            new KnowledgeBaseClient(job.http(), job.caller()), settings(), job);
    KnowledgeBase created =
        Texts.text(source).filter(URL::equals).isPresent()
            ? creator.fromPage(page())
            : creator.fromDocument(
                Texts.text(name), InputDocument.only(document, "document", "a PDF document"));
    return new Result(
        created.id(), created.statusText(), KnowledgeBaseResult.fileName(created).orElse(null));
  }

  private KnowledgeBaseSettings settings() {
    return new KnowledgeBaseSettings(
        Optional.ofNullable(chunkSize),
        Optional.ofNullable(similarityTopK),
        Optional.ofNullable(overlapping),
        Texts.text(languageSupport).filter(language -> !language.equals(ENGLISH)));
  }

  private String page() {
    return Texts.text(url)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "url is missing. Enter a URL like https://example.com/faq"));
  }

  /** Omits the document, and the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "CreateKnowledgeBase[source=%s, name=%s, url=%s]"
        .formatted(source, name, new WebhookUrl(String.valueOf(url)));
  }
}
