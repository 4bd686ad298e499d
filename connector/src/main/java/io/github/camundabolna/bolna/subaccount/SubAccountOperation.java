package io.github.camundabolna.bolna.subaccount;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.input.Patterns;
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
    description = "What this task does: manage sub-accounts, or read what they used.",
    defaultValue = "listSubAccounts")
public sealed interface SubAccountOperation
    permits ListSubAccounts,
        CreateSubAccount,
        UpdateSubAccount,
        DeleteSubAccount,
        GetSubAccountUsage,
        ListSubAccountUsage {

  String ID = Patterns.UUID;

  String ID_MISSING = "subAccountId is missing. Enter the ID that \"Create sub-account\" returned";

  String ID_MUST_BE = "must be a sub-account ID like 5416892b-9052-47d6-92e3-85ac51426903";

  /** At most 100,000 calls, so that sums stay small. */
  String CONCURRENCY = "0|[1-9][0-9]{0,4}|100000";

  String CONCURRENCY_MUST_BE = "must be a whole number from 0 to 100000";

  String NAME = "[^\\p{Cntrl}]{1,100}";

  String NAME_MUST_BE = "must be 1 to 100 characters on one line";

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
