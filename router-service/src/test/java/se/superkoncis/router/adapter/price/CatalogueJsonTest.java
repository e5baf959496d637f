package se.superkoncis.router.adapter.price;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.superkoncis.router.domain.price.ModelPrice;
import se.superkoncis.router.domain.price.PriceCatalogue;
import se.superkoncis.router.domain.price.PriceEntry;
import se.superkoncis.router.domain.price.PriceList;
import se.superkoncis.router.domain.price.Usage;

/** A bad entry refuses its model, a bad file is no catalogue, and neither is ever free. */
class CatalogueJsonTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldReadEveryEntryOfTheFileThatComesWithTheService() throws IOException {
        // Given
        byte[] bytes;
        try (InputStream in = getClass().getResourceAsStream(CatalogueFile.BUILT_IN)) {
            bytes = in.readAllBytes();
        }
        // When
        PriceCatalogue catalogue = new CatalogueJson().read(bytes);
        // Then
        assertThat(catalogue.faulty()).isEmpty();
        assertThat(catalogue.entries()).hasSizeGreaterThan(25);
        PriceList list = new PriceList(catalogue, 120, CLOCK);
        ModelPrice pro = list.of("google/gemini-2.5-pro").orElseThrow();
        assertThat(pro.charge(new Usage(200_001, 0, 0)).get(0).sekPerMillion())
                .isEqualByComparingTo(
                        new BigDecimal("2.5").multiply(catalogue.rate().rate()));
        assertThat(list.of("ollama/local")
                        .orElseThrow()
                        .worstCase(1_000_000, 1_000_000)
                        .amount())
                .isZero();
        assertThat(new String(bytes, UTF_8)).contains("genai-prices", "MIT License");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"currency\": \"USD\", \"output\": \"1\"' | \"input\" is missing",
                "'\"currency\": \"USD\", \"input\": \"1\"' | \"output\" is missing",
                "'\"currency\": \"USD\", \"input\": \"-1\", \"output\": \"1\"' | is negative",
                "'\"currency\": \"USD\", \"input\": -1, \"output\": 1' | is negative",
                "'\"currency\": \"USD\", \"input\": NaN, \"output\": 1' | no plain decimal",
                "'\"currency\": \"USD\", \"input\": \"NaN\", \"output\": 1' | no plain decimal",
                "'\"currency\": \"USD\", \"input\": Infinity, \"output\": 1' | no plain decimal",
                "'\"currency\": \"USD\", \"input\": 1e999999, \"output\": 1' | no plain decimal",
                "'\"currency\": \"USD\", \"input\": null, \"output\": 1' | no plain decimal",
                "'\"currency\": \"USD\", \"input\": 0, \"output\": 1' | is 0: state it",
                "'\"currency\": \"USD\", \"input\": 1, \"output\": 0.00' | is 0: state it",
                "'\"currency\": \"USD\", \"input\": 1, \"output\": 1, \"cachedInput\": 0' | is 0: state it",
                "'\"currency\": \"USD\", \"free\": true, \"input\": 1, \"output\": 1' | said to be free and has a price",
                "'\"currency\": \"USD\", \"free\": \"yes\"' | must be true or false",
                "'\"currency\": \"EUR\", \"input\": 1, \"output\": 1' | must be USD or SEK",
                "'\"input\": 1, \"output\": 1' | must be USD or SEK",
                "'\"currency\": \"USD\", \"input\": 1, \"output\": 1, \"cachdInput\": 1' | is not known here",
                "'\"currency\": \"USD\", \"input\": 200000, \"output\": 1' | check the unit",
                "'\"currency\": \"USD\", \"bands\": []' | the last band",
                "'\"currency\": \"USD\", \"bands\": [{\"upToInputTokens\": 9, \"input\": 1, \"output\": 1}]' | the last band",
                "'\"currency\": \"USD\", \"bands\": [{\"input\": 1, \"output\": 1}, {\"input\": 1, \"output\": 1}]' | must rise",
                "'\"currency\": \"USD\", \"bands\": [{\"upToInputTokens\": 1.5, \"input\": 1, \"output\": 1}]' | whole number",
                "'\"currency\": \"USD\", \"bands\": [{\"input\": 1, \"output\": 1}], \"input\": 1' | either bands"
            })
    void shouldRefuseOnlyTheModelWhoseEntryIsWrong(String members, String why) {
        // When
        PriceCatalogue catalogue = read("{\"key\": \"x/bad\", " + members + "}");
        // Then
        PriceList list = new PriceList(catalogue, 120, CLOCK);
        assertThat(list.of("x/bad")).isEmpty();
        assertThat(list.whyNot("x/bad")).contains(why).contains("x/bad");
        assertThat(list.of("x/good")).isPresent();
    }

    @Test
    void shouldRefuseAKeyThatStandsThereTwice() {
        // When
        PriceCatalogue catalogue = read("{\"key\": \"x/good\", \"currency\": \"USD\", \"input\": 2, \"output\": 2}");
        // Then
        assertThat(catalogue.faulty()).extracting(PriceEntry::key).containsExactly("x/good");
    }

    @Test
    void shouldCountCachedTokensAsOthersWhereTheFileIsSilent() {
        // When
        PriceList list = new PriceList(
                read("{\"key\": \"x/y\", \"currency\": \"SEK\", \"input\": 4, \"output\": 8}"), 120, CLOCK);
        // Then
        ModelPrice price = list.of("x/y").orElseThrow();
        assertThat(price.charge(new Usage(10, 10, 0)).get(0).amount().amount()).isEqualTo(40);
        assertThat(price.fxRate()).isEqualTo(BigDecimal.ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"version\": \"1\", \"asOf\": \"2026-11-24\", \"models\": []}",
                "{\"format\": 1, \"asOf\": \"2026-11-24\", \"models\": []}",
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"yesterday\", \"models\": []}",
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"2026-11-24\"}",
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"2026-11-24\", \"models\": [{}]}",
                "{\"format\": 1, \"version\": \"1\", \"version\": \"2\", \"asOf\": \"2026-11-24\", \"models\": []}",
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"2026-11-24\", \"models\": []} x",
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"2026-11-24\", \"models\":"
                        + " [{\"key\": \"a/b\", \"currency\": \"USD\", \"input\": 1, \"output\": 1}]}",
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"2026-11-24\", \"usdSek\": {\"rate\": 0.1, \"date\":"
                        + " \"2026-11-24\"}, \"models\": []}"
            })
    void shouldTakeNothingElseForACatalogue(String text) {
        assertThatThrownBy(() -> new CatalogueJson().read(text.getBytes(UTF_8)))
                .isInstanceOf(CatalogueRefusedException.class)
                .hasMessageMatching("(is|has|needs) .*");
    }

    private static PriceCatalogue read(String model) {
        String text =
                "{\"format\": 1, \"version\": \"1\", \"asOf\": \"2026-11-24\", \"usdSek\": {\"rate\": 10, \"date\":"
                        + " \"2026-11-24\"}, \"models\": [{\"key\": \"x/good\", \"currency\": \"USD\", \"input\": 1, \"output\": 1}, "
                        + model + "]}";
        return new CatalogueJson().read(text.getBytes(UTF_8));
    }
}
