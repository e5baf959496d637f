package se.superkoncis.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PostgresAccountTest {
    @Test
    void shouldRunAsItIsWhenNotRoot() {
        PostgresAccount account = PostgresAccount.choose(false, only(Map.of("unshare", 65534)));

        assertThat(account.prefix()).isEmpty();
        assertThat(account.isOther()).isFalse();
    }

    @Test
    void shouldPreferAUserNamespaceWhenRoot() {
        PostgresAccount account = PostgresAccount.choose(true, only(Map.of("unshare", 65534, "setpriv", 65534)));

        assertThat(account.prefix()).containsExactly("unshare", "-U");
        assertThat(account.isOther()).as("files stay root's").isFalse();
    }

    @Test
    void shouldChangeTheAccountWhereNamespacesAreBlocked() {
        PostgresAccount account = PostgresAccount.choose(true, only(Map.of("setpriv", 65534)));

        assertThat(account.prefix()).startsWith("setpriv");
        assertThat(account.uid()).isEqualTo(65534);
    }

    @Test
    void shouldTryEachWayToAnotherAccount() {
        for (String way : List.of("runuser", "gosu", "su-exec")) {
            PostgresAccount account = PostgresAccount.choose(true, only(Map.of(way, 99)));

            assertThat(account.prefix()).startsWith(way);
            assertThat(account.uid()).isEqualTo(99);
        }
    }

    @Test
    void shouldNotBelieveAPrefixThatStaysRoot() {
        PostgresAccount account = PostgresAccount.choose(true, only(Map.of("unshare", 0, "setpriv", 0, "runuser", 99)));

        assertThat(account.prefix()).startsWith("runuser");
    }

    @Test
    void shouldSayWhatToDoWhenNothingWorks() {
        assertThatThrownBy(() -> PostgresAccount.choose(true, only(Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("normal user")
                .hasMessageContaining("SUPERKONCIS_POSTGRES_URL");
    }

    private static Function<List<String>, Optional<Integer>> only(Map<String, Integer> working) {
        return prefix -> Optional.ofNullable(working.get(prefix.get(0)));
    }
}
