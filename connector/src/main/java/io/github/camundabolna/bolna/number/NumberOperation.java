package io.github.camundabolna.bolna.number;

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
    description = "What this task does: list, search, buy, or delete phone numbers.",
    defaultValue = "listNumbers")
public sealed interface NumberOperation
    permits ListNumbers, SearchNumbers, BuyNumber, DeleteNumber {

  /** The providers whose numbers Bolna sells. */
  String PROVIDERS = "twilio, plivo, vobiz";

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
