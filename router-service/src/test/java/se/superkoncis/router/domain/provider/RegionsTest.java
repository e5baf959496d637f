package se.superkoncis.router.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void shouldAllowWhatIsNamedAndWhatBeginsSo() {
        Regions regions = new Regions(List.of("swedencentral", " EU-* "));

        assertThat(regions.allow("SwedenCentral")).isTrue();
        assertThat(regions.allow("eu-north-1")).isTrue();
        assertThat(regions.allow("us-east-1")).isFalse();
    }

    @Test
    void shouldTakeOutWhateverTheOrder() {
        Regions regions = new Regions(List.of("!eu-west-2", "eu-*"));

        assertThat(regions.allow("eu-west-2")).isFalse();
        assertThat(regions.allow("eu-west-1")).isTrue();
    }

    @Test
    void shouldAllowNothingWhenNothingIsNamed() {
        assertThat(new Regions(List.of("")).allow("local")).isFalse();
    }
}
