package io.github.camundabolna.bolna.siptrunk;

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
    description = "What this task does: manage SIP trunks, or the phone numbers of a trunk.",
    defaultValue = "createTrunk")
public sealed interface SipTrunkOperation
    permits CreateTrunk,
        GetTrunk,
        ListTrunks,
        UpdateTrunk,
        DeleteTrunk,
        AddTrunkNumber,
        ListTrunkNumbers,
        RemoveTrunkNumber {

  /** Authentication by user name and password. */
  String USER_PASSWORD = "userpass";

  /** Authentication by the addresses from which calls come. */
  String IP_BASED = "ip-based";

  /** A setting keeps its value. */
  String UNCHANGED = "unchanged";

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
