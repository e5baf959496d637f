package se.superkoncis.events.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.events.EventJson;

class CanonicalJsonTest {

    private final ObjectMapper json = EventJson.mapper();

    private String canonical(String text) throws JsonProcessingException {
        return CanonicalJson.of(json.readTree(text));
    }

    /** RFC 8785, appendix B, and one double at which the nearest 16 digits belong to its neighbour. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
        "3d30000000000000, 5.684341886080802e-14"
    })
    void shouldWriteNumbersAsTheStandardDoes(String bits, String text) {
        assertThat(CanonicalNumber.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Test
    void shouldGiveBackEveryNumber() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(CanonicalNumber.of(value))).isEqualTo(value == 0 ? 0.0 : value);
            }
        }
    }

    /** RFC 8785, section 3.2.2 and 3.2.3. */
    @Test
    void shouldWriteTheExampleOfTheStandard() throws JsonProcessingException {
        String given = "{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\": [null, true, false]}";
        assertThat(canonical(given))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(canonical(
                        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"ö\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void shouldLoseNothingThatTheStandardRefuses() throws JsonProcessingException {
        assertThat(canonical("[9007199254740993, 123456789012345678901234567890]"))
                .isEqualTo("[9007199254740993,123456789012345678901234567890]");
        assertThat(canonical("\"\\ud800 \\udc00 \\u0000\"")).isEqualTo("\"\\ud800 \\udc00 \\u0000\"");
        assertThatThrownBy(() -> canonical("1e400")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldBeTheSameWhenReadAgain() throws JsonProcessingException {
        String once = canonical("{\"b\":[1.0,-0.0,1e21,12345678901234567e3,1.5e300,{}],\"a\":{\"ä\\u0000\":[]}}");
        assertThat(canonical(once)).isEqualTo(once);
        assertThat(once).isEqualTo("{\"a\":{\"ä\\u0000\":[]},\"b\":[1,0,1e+21,12345678901234567000,1.5e+300,{}]}");
    }
}
