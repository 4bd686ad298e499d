package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.journal.RequestLog;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;

/**
 * What a vendor brings to serve its API.
 *
 * @param pageRoutes of the simulator's page, which no fault affects
 */
public record ApiParts(
    InetSocketAddress address,
    List<Route> routes,
    KeyCheck keyCheck,
    ErrorResponses errors,
    RequestLimit limit,
    FaultSettings faults,
    FaultRandom faultRandom,
    RequestLog requests,
    ObjectMapper json,
    Clock clock,
    List<Route> pageRoutes) {}
