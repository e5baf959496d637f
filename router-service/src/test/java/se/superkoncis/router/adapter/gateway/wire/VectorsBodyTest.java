package se.superkoncis.router.adapter.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.router.application.TestSettings;

class VectorsBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'model':'fast'} | input | invalid_type",
                "{'model':'fast','input':''} | input | invalid_type",
                "{'model':'fast','input':[]} | input | invalid_type",
                "{'model':'fast','input':['a',7]} | input | invalid_type",
                "{'model':'fast','input':[[1],[]]} | input | invalid_type",
                "{'model':'text-embedding-3','input':'a'} | model | model_not_found",
                "{'model':'fast','input':'a','provider':{'order':['x']}} | provider | unsupported_parameter",
                "{'model':'fast','input':'a','api_base':'http://169.254.169.254/'} | api_base | unsupported_parameter"
            })
    void shouldNameTheMemberThatIsWrong(String body, String param, String code) {
        // When
        OpenAiError error = catchThrowableOfType(
                        RefusedException.class,
                        () -> VectorsBody.read(
                                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                                TestSettings.gateway(Map.of())))
                .error();
        // Then
        assertThat(error.param()).isEqualTo(param);
        assertThat(error.code()).isEqualTo(code);
    }
}
