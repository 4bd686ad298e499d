package io.github.camundabolna.operation;

import io.github.camundabolna.http.ApiKey;

/** The fields of a panel that give access to an account. Each vendor has its own texts for them. */
public interface AccountAccess {

  ApiKey key();
}
