package io.github.camundabolna.bolna.subaccount;

import io.github.camundabolna.bolna.client.subaccount.SubAccount;

/** A sub-account as a process sees it; null where Bolna says nothing. Has no API key. */
public record SubAccountRow(
    String subAccountId,
    String name,
    String organizationId,
    Integer minConcurrency,
    Integer maxConcurrency,
    Boolean multiTenant) {

  static SubAccountRow of(SubAccount account) {
    return new SubAccountRow(
        account.id(),
        account.name().orElse(null),
        account.organizationId().orElse(null),
        account.minConcurrency().orElse(null),
        account.maxConcurrency().orElse(null),
        account.multiTenant().orElse(null));
  }
}
