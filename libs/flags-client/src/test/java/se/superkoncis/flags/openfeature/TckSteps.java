package se.superkoncis.flags.openfeature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EventDetails;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.ProviderEvent;
import dev.openfeature.sdk.ProviderState;
import dev.openfeature.sdk.Value;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;
import se.superkoncis.flags.FlagsClient;

/** The steps of the suite, in its words. */
public final class TckSteps {

    private static final long PATIENCE_MS = 30_000;

    private final OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
    private final Map<ProviderEvent, BlockingQueue<EventDetails>> events = new EnumMap<>(ProviderEvent.class);
    private FlagsClient unreachable;
    private Client client;
    private boolean largeIntegers;
    private String type;
    private String key;
    private String fallback;
    private ImmutableContext context = new ImmutableContext();
    private FlagEvaluationDetails<?> details;
    private Exception thrown;
    private Object remembered;
    private EventDetails lastEvent;

    @Before("@large-integers")
    public void largeIntegers() {
        largeIntegers = true;
    }

    @After
    public void close() {
        api.shutdown();
        if (unreachable != null) {
            unreachable.close();
        }
    }

    @Given("a stable provider")
    public void stableProvider() {
        api.setProviderAndWait(new FlagsProvider(TckWorld.client(), Duration.ofMillis(PATIENCE_MS)));
        client = api.getClient();
    }

    @Given("a unavailable provider")
    public void unavailableProvider() {
        unreachable = TckWorld.unreachable();
        api.setProvider(new FlagsProvider(unreachable, Duration.ofSeconds(1)));
        client = api.getClient();
    }

    @Given("a {word} event handler")
    public void eventHandler(String name) {
        BlockingQueue<EventDetails> heard = new LinkedBlockingQueue<>();
        events.put(event(name), heard);
        client.on(event(name), heard::add);
    }

    private static ProviderEvent event(String name) {
        return name.equals("change")
                ? ProviderEvent.PROVIDER_CONFIGURATION_CHANGED
                : ProviderEvent.valueOf("PROVIDER_" + name.toUpperCase(Locale.ROOT));
    }

    @Given("a {word}-flag with key {string} and a default value {string}")
    public void flag(String wanted, String name, String defaultValue) {
        TckScope.outOfScope(name).ifPresent(why -> {
            throw new TestAbortedException(why);
        });
        type = wanted;
        key = name;
        fallback = defaultValue;
    }

    @Given("a context containing a targeting key with value {string}")
    public void targetingKey(String value) {
        context = new ImmutableContext(value);
    }

    @When("the flag was evaluated with details")
    public void evaluate() {
        try {
            details = switch (type) {
                case "Boolean" -> client.getBooleanDetails(key, Boolean.valueOf(fallback), context);
                case "String" -> client.getStringDetails(key, fallback, context);
                case "Integer" ->
                    largeIntegers
                            ? client.getLongDetails(key, Long.valueOf(fallback), context)
                            : client.getIntegerDetails(key, Integer.valueOf(fallback), context);
                case "Float" -> client.getDoubleDetails(key, Double.valueOf(fallback), context);
                default -> client.getObjectDetails(key, new Value(), context);
            };
        } catch (RuntimeException e) {
            thrown = e;
        }
    }

    @When("the resolved value is remembered")
    public void remember() {
        remembered = details.getValue();
    }

    @When("the flag was modified")
    public void modify() {
        TckWorld.modify();
    }

    @When("a {word} event was fired")
    public void fired(String name) throws InterruptedException {
        executed(name, PATIENCE_MS);
    }

    @When("the connection is lost")
    public void loseConnection() {
        TckWorld.loseConnection();
    }

    @When("the connection is restored")
    public void restoreConnection() {
        TckWorld.restoreConnection();
    }

    @Then("the {word} event handler should have been executed")
    public void executed(String name) throws InterruptedException {
        executed(name, PATIENCE_MS);
    }

    @Then("the {word} event handler should have been executed within {long}ms")
    public void executed(String name, long atMost) throws InterruptedException {
        lastEvent = events.get(event(name)).poll(atMost, TimeUnit.MILLISECONDS);
        assertThat(lastEvent).as(name + " event").isNotNull();
    }

    @Then("the client should be in {word} state")
    public void state(String name) {
        ProviderState expected = ProviderState.valueOf(name.toUpperCase(Locale.ROOT));
        await().atMost(Duration.ofMillis(PATIENCE_MS)).until(() -> client.getProviderState() == expected);
    }

    @Then("the flag should be part of the event payload")
    public void partOfThePayload() {
        assertThat(lastEvent.getFlagsChanged()).contains(key);
    }

    @Then("the resolved details value should be {string}")
    public void value(String expected) {
        if (details.getValue() instanceof Double number) {
            assertThat(number).isEqualTo(Double.valueOf(expected));
        } else {
            assertThat(String.valueOf(details.getValue())).isEqualTo(expected);
        }
    }

    @Then("the resolved details value should have changed")
    public void changed() {
        assertThat(details.getValue()).isNotEqualTo(remembered);
    }

    @Then("the resolved object value should contain")
    public void objectValue(DataTable table) {
        var structure = ((Value) details.getValue()).asStructure();
        for (Map<String, String> row : table.asMaps()) {
            assertThat(String.valueOf(structure.getValue(row.get("key")).asObject()))
                    .isEqualTo(row.get("value"));
        }
    }

    @Then("the reason should be {string}")
    public void reason(String expected) {
        assertThat(details.getReason()).isEqualTo(expected);
    }

    @Then("the variant should be {string}")
    public void variant(String expected) {
        assertThat(details.getVariant()).isEqualTo(expected);
    }

    @Then("the error-code should be {string}")
    public void errorCode(String expected) {
        assertThat(details.getErrorCode() == null ? "" : details.getErrorCode().name())
                .isEqualTo(expected);
    }

    @Then("the error message should be empty")
    public void noErrorMessage() {
        assertThat(details.getErrorMessage()).isNullOrEmpty();
    }

    @Then("no exception should have been thrown")
    public void noException() {
        assertThat(thrown).isNull();
    }

    @Then("the provider metadata name should not be empty")
    public void metadata() {
        assertThat(api.getProviderMetadata().getName()).isNotBlank();
    }
}
