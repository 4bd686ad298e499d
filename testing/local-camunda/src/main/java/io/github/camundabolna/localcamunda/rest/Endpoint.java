package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers the requests under one path. */
interface Endpoint {

  /** The answer; an {@link IllegalArgumentException} becomes status 400 with its message. */
  RestResponse answer(HttpExchange request) throws IOException;
}
