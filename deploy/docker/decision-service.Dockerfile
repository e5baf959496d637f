# Built from the folder of the service, after ./mvnw package: the image holds what was built and a Java runtime.
FROM eclipse-temurin:17-jre

RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin superkoncis \
    && install -d -o superkoncis /var/lib/superkoncis
WORKDIR /opt/superkoncis

# What changes least comes first, so that a new build sends only the last layers.
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus-run.jar ./
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/

USER 10001
EXPOSE 8083
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8083 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -1 <&3 | grep -q 200"]

# Java is process 1 and gets SIGTERM itself. Out of memory ends it: a restart resumes all work, a limping service does not.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
