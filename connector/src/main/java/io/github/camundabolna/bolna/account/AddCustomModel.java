package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;

/** Makes the account's own language model available to its agents. */
@TemplateSubType(id = "addCustomModel", label = "Add custom model")
@OperationInfo(
    summary = "Makes your own language model available to your agents",
    details =
        "Bolna's API doesn't list models, so the connector can't look for one that an earlier"
            + " attempt added. A job adds the model again after a lost response, or in another"
            + " runtime, with the same name and URL.",
    requests = "`POST /user/model/custom`",
    chooser = "Make your own language model available to Bolna agents",
    keywords = "add custom model, custom model, own language model, model URL",
    result = "={modelName: response.modelName}")
public record AddCustomModel(
    @TemplateProperty(
            label = "Model name",
            group = "details",
            description = "Name for the model in the Bolna dashboard: up to 100 characters.",
            exampleValue = "Customer care model",
            constraints = @PropertyConstraints(notEmpty = true, maxLength = 100))
        @NotBlank(message = "modelName is missing. Enter a name for the model")
        @ValidFormat(
            field = "modelName",
            pattern = "[^\\p{Cntrl}]{1,100}",
            mustBe = "must be 1 to 100 characters on one line")
        String modelName,
    @TemplateProperty(
            label = "Model URL",
            group = "details",
            description = "URL of the model, which Bolna must be able to reach.",
            exampleValue = "https://llm.example.com/v1",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = AccountOperation.MODEL_URL + Patterns.OR_SECRET,
                            message = "Must be a URL like https://llm.example.com/v1")))
        @NotBlank(message = "modelUrl is missing. Enter the URL of the model")
        @ValidFormat(value = InputFormat.URL, field = "modelUrl")
        String modelUrl)
    implements AccountOperation, CreatingOperation {

  public record Result(
      @ResultField(value = "name of the model", example = "Customer care model") String modelName,
      @ResultField(
              value = "URL of the model, without login and query",
              example = "https://llm.example.com/v1")
          String modelUrl,
      @ResultField(value = "`added`", example = "added") String status) {}

  @Override
  public Result execute(OperationContext job) {
    WebhookUrl url = new WebhookUrl(modelUrl.strip());
    new AccountClient(job.http(), job.caller()).addModel(modelName.strip(), url);
    return new Result(modelName.strip(), url.withoutSecrets(), "added");
  }

  /** Omits the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "AddCustomModel[modelName=%s, modelUrl=%s]"
        .formatted(modelName, new WebhookUrl(String.valueOf(modelUrl)));
  }
}
