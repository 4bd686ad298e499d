package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers the requests under one path. */
interface Endpoint {

  /** Returns the response; an {@link IllegalArgumentException} becomes a 400 with its message. */
  RestResponse answer(HttpExchange request) throws IOException;
}
