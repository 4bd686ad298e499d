package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.journal.RequestLog;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;

/**
 * What a vendor brings to serve its API.
 *
 * @param vendor whose faults can strike
 * @param pageRoutes of the simulator's page, which no fault affects
 */
public record ApiParts(
    String vendor,
    InetSocketAddress address,
    List<Route> routes,
    KeyCheck keyCheck,
    ErrorResponses errors,
    RequestLimit limit,
    FaultSettings faults,
    ActiveFaults activeFaults,
    RequestLog requests,
    ObjectMapper json,
    Clock clock,
    List<Route> pageRoutes) {}
