package se.superkoncis.router.domain.recap.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.superkoncis.text.Language;

class CompressorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | The thing is that the supplier raised the price. | The supplier raised the price.",
                "ENGLISH | The price, as I said, went up by 12 percent. | The price went up by 12 percent.",
                "ENGLISH | We need a new supplier for the cables, or something. | We need a new supplier for the cables.",
                "ENGLISH | In fact the price is not known. | In fact the price is not known.",
                "ENGLISH | The order leaves on Friday, not now. | The order leaves on Friday, not now.",
                "SWEDISH | Som sagt, leveransen kommer i vecka 12. | Leveransen kommer i vecka 12.",
                "SWEDISH | Leveransen kommer, helt ärligt, inte i år. | Leveransen kommer inte i år.",
                "SWEDISH | Vi köper tre nya skåp till förrådet, eller nåt sånt. | Vi köper tre nya skåp till förrådet.",
                "SWEDISH | Vi tar den, ja. | Vi tar den, ja."
            })
    void shouldLeaveOutFramesButNoNumberNameOrNegation(Language language, String said, String told) {
        assertThat(new Compressor(language).shorter(said)).isEqualTo(told);
    }
}
