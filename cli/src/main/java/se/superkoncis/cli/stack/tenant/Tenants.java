package se.superkoncis.cli.stack.tenant;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.superkoncis.cli.text.ExitCode;
import se.superkoncis.cli.text.Problem;

/** Makes tenants known to a local stack, through the same admin API that people use. */
public final class Tenants {

    /** The tenants of the sample meetings, and of files that name none. */
    public static final Map<String, String> SAMPLES = samples();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TAGS = List.of("canary");
    private static final int TIMEOUT_MS = 15_000;

    private final URI tenants;
    private final String token;

    /**
     * Tenants of a stack.
     *
     * @param flagsPort loopback port of the flags service
     * @param token of an admin
     */
    public Tenants(int flagsPort, String token) {
        this.tenants = URI.create("http://127.0.0.1:" + flagsPort + "/api/admin/tenants");
        this.token = token;
    }

    /** Creates the tenant, in the canary, unless there is one with this id. */
    public void ensure(String id, String name) {
        int status;
        try {
            status = post(JSON.writeValueAsBytes(Map.of("id", id, "name", name, "tags", TAGS)));
        } catch (IOException e) {
            throw Problem.causedBy(e, "tenant.no-answer", id, String.valueOf(e.getMessage()));
        }
        boolean there = status == HttpURLConnection.HTTP_OK
                || status == HttpURLConnection.HTTP_CREATED
                || status == HttpURLConnection.HTTP_CONFLICT;
        if (!there) {
            throw new Problem(ExitCode.FAILED, "tenant.refused", id, status);
        }
    }

    private int post(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) tenants.toURL().openConnection();
        try {
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        samples.put("nordvik-konsult", "Nordvik Konsult");
        samples.put("medira", "Medira");
        samples.put("lumenta", "Lumenta");
        samples.put("demo", "Demo");
        return samples;
    }
}
