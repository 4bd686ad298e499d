<<<<<<<< HEAD:connector/src/main/java/io/github/camundabolna/bolna/client/call/AccountId.java
package io.github.camundabolna.bolna.client.call;
========
package io.github.camundabolna.bolna.client.account;
>>>>>>>> 0052ee8 (refactor(client): ask for the account in a client of its own):connector/src/main/java/io/github/camundabolna/bolna/client/account/Account.java

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The account behind an API key.
 *
 * @param wallet as Bolna gives it: 100 times the balance in US dollars on the live system
 */
public record Account(
    String id,
    Optional<String> name,
    Optional<String> email,
    Optional<BigDecimal> wallet,
    Optional<BigDecimal> maxConcurrentCalls,
    Optional<BigDecimal> currentCalls) {}
