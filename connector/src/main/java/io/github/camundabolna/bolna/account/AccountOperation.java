package io.github.camundabolna.bolna.account;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.operation.OperationContext;

/** An operation of the connector. To add one, add a record here. */
@JsonNaming(BolnaInputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = BolnaInputNames.TYPE)
@JsonTypeIdResolver(OperationIdResolver.class)
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What this task does: read the account, or manage keys, voices, and violations.",
    defaultValue = "getAccount")
public sealed interface AccountOperation
    permits GetAccount,
        ListProviders,
        AddProvider,
        RemoveProvider,
        ListVoices,
        AddCustomModel,
        ListViolations,
        SubmitViolation {

  /** Pattern of a key's name at Bolna. */
  String PROVIDER = "^[A-Za-z0-9_-]{1,64}$";

  /** Narrower, so that a key in place of its name is not sent and shown. */
  String NEW_PROVIDER = "^[A-Z][A-Z0-9_]{0,63}$";

  /** Never shows the value: it can be the key itself, in the wrong field. */
  String NEW_PROVIDER_MUST_BE =
      "providerName must be 1 to 64 capital letters, digits, and _, like OPENAI_API_KEY";

  String MODEL_URL = "^https?://[^\\s/?#]+([/?#]\\S*)?$";

  String LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
