# A simulated Bolna, built from the sources of this repository; no phone rings.
# From the project's root: docker build -f deploy/simulator.Dockerfile -t bolna-simulator .
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /project
COPY . .
RUN mvn -B -ntp -q -pl testing/simulator -am -DskipTests -Dspotless.check.skip -Dmdep.analyze.skip \
      package dependency:copy-dependencies -DincludeScope=runtime \
 && mkdir /simulator \
 && cp testing/simulator/target/simulator-*.jar testing/simulator/target/dependency/*.jar /simulator/

FROM eclipse-temurin:21-jre
COPY --from=build /simulator /simulator
USER 1001:1001
EXPOSE 8091
ENTRYPOINT ["java", "-Xmx1g", "-cp", "/simulator/*", "io.github.camundabolna.simulator.SimulatorCommand"]
