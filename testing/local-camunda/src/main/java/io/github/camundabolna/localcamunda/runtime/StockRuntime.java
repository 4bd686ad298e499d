package io.github.camundabolna.localcamunda.runtime;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** The connector runtime as its starter configures it: no bean of ours, and nothing is scanned. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class StockRuntime {}
