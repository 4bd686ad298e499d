/**
 * Takes the place of a part of Camunda's embedded engine that is too slow to measure with. The
 * package is the engine's own, because only a class of the same name is used instead. Nothing else
 * may live here, and nothing here may know the connector.
 */
package io.camunda.zeebe.process.test.engine.db;
