/**
 * What tests of several packages share: fake vendors, test jobs, clocks, and schedulers. A fixture
 * that only one package needs lives in that package. Nothing here has tests of its own.
 */
package io.github.camundabolna.testing;
