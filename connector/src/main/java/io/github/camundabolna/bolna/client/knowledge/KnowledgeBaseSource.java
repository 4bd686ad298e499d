package io.github.camundabolna.bolna.client.knowledge;

import io.github.camundabolna.http.FormBody;
import io.github.camundabolna.http.WebhookUrl;
import java.nio.file.Path;

/** What becomes a knowledge base. */
public sealed interface KnowledgeBaseSource {

  /** Returns the start of the form that creates the knowledge base. */
  FormBody toForm();

  /** Returns the text without the part of this source that can contain a secret. */
  String hideIn(String text);

  /**
   * A PDF file of at most 20 MB.
   *
   * @param fileName as it's shown in the Bolna dashboard
   * @param content on this machine
   */
  record PdfFile(String fileName, Path content) implements KnowledgeBaseSource {

    @Override
    public FormBody toForm() {
      return FormBody.empty().withFile("file", fileName, "application/pdf", content);
    }

    @Override
    public String hideIn(String text) {
      return text;
    }
  }

  /** A page whose text Bolna reads. */
  record WebPage(String url) implements KnowledgeBaseSource {

    @Override
    public FormBody toForm() {
      return FormBody.of("url", url);
    }

    @Override
    public String hideIn(String text) {
      return new WebhookUrl(url).hideIn(text);
    }

    /** Omits the URL's query, which can contain a secret. */
    @Override
    public String toString() {
      return "WebPage[url=%s]".formatted(new WebhookUrl(url));
    }
  }
}
