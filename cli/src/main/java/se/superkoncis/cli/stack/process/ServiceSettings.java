package se.superkoncis.cli.stack.process;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import se.superkoncis.cli.stack.access.AuditKey;
import se.superkoncis.cli.stack.access.SigningKey;
import se.superkoncis.cli.stack.access.Tokens;
import se.superkoncis.cli.stack.layout.Passwords;
import se.superkoncis.cli.stack.layout.PlatformService;
import se.superkoncis.cli.stack.layout.StackFolder;
import se.superkoncis.embedded.platform.PlatformDatabase;

/**
 * What a service of a local stack is configured with. It goes into {@code config/application.properties} of the
 * service's working folder, which Quarkus reads over the settings in its jar: a command line or an environment would show
 * the passwords to others.
 */
public record ServiceSettings(Map<String, String> byName) {

    public ServiceSettings {
        byName = Map.copyOf(byName);
    }

    /** Settings of a service. */
    public static ServiceSettings of(
            PlatformService service,
            int port,
            StackFolder folder,
            String bootstrapServers,
            String jdbcUrl,
            Passwords passwords,
            SigningKey key) {
        String id = service.id();
        Map<String, String> settings = new TreeMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("kafka.bootstrap.servers", bootstrapServers);
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl);
        settings.put("quarkus.datasource.username", PlatformDatabase.appRole(id));
        settings.put("quarkus.datasource.password", passwords.of(PlatformDatabase.appRole(id)));
        settings.put("quarkus.datasource.\"worker\".jdbc.url", jdbcUrl);
        settings.put("quarkus.datasource.\"worker\".username", PlatformDatabase.workerRole(id));
        settings.put("quarkus.datasource.\"worker\".password", passwords.of(PlatformDatabase.workerRole(id)));
        settings.put("quarkus.flyway.username", PlatformDatabase.ownerRole(id));
        settings.put("quarkus.flyway.password", passwords.of(PlatformDatabase.ownerRole(id)));
        settings.put(
                "mp.jwt.verify.publickey.location", key.publicKeyFile().toUri().toString());
        settings.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        settings.put("mp.jwt.verify.audiences", Tokens.AUDIENCE);
        settings.put("superkoncis.instance", id + "-1");
        settings.put(
                "superkoncis.flags.last-good-file",
                folder.service(service).resolve("flags-last-good.json").toString());
        settings.put("superkoncis.transcripts.allowed-folders", folder.claims().toString());
        if (service == PlatformService.FLAGS) {
            // Who runs a stack of one's own has no second admin to ask.
            settings.put("superkoncis.control.four-eyes-above", "100");
            settings.put("superkoncis.audit.signing-key", AuditKey.in(folder).toString());
        }
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
        settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        return new ServiceSettings(settings);
    }

    /** Writes the file for a service that works in this folder. */
    public void write(Path workingFolder) {
        Properties properties = new Properties();
        properties.putAll(byName);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Written by superkoncis at each start of the stack.");
        } catch (IOException e) {
            throw new UncheckedIOException("a string has no output errors", e);
        }
        StackFolder.writeSecret(
                workingFolder.resolve("config/application.properties"),
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ServiceSettings" + byName.keySet();
    }
}
