package io.github.camundabolna.bolna.client.subaccount;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sub-account, without its API key and its database: Bolna sends both with each sub-account.
 *
 * @param minConcurrency calls that are always possible
 * @param maxConcurrency empty if limited only by the organization; 0 pauses the sub-account
 * @param multiTenant whether it has a database of its own
 */
public record SubAccount(
    String id,
    Optional<String> name,
    Optional<String> organizationId,
    Optional<Integer> minConcurrency,
    Optional<Integer> maxConcurrency,
    Optional<Boolean> multiTenant) {

  /** Reads a sub-account; empty if it has no ID. */
  static Optional<SubAccount> read(LenientJson row) {
    return row.text("id")
        .map(
            id ->
                new SubAccount(
                    id,
                    row.text("name"),
                    row.text("organization_id"),
                    row.number("min_concurrency").map(BigDecimal::intValue),
                    row.number("max_concurrency").map(BigDecimal::intValue),
                    row.flag("multi_tenant")));
  }
}
