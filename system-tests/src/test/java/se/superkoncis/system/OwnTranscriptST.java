package se.superkoncis.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTranscriptST {

    private static final String VTT = """
            WEBVTT

            00:00:01.000 --> 00:00:06.000
            <v Anna Berg>Welcome. The budget for the new website is the first item today.</v>

            00:00:06.500 --> 00:00:14.000
            <v Tom Reed>We have spent four hundred thousand of six hundred thousand so far.</v>

            00:00:14.500 --> 00:00:22.000
            <v Anna Berg>Okay, so we decide to move the launch to the first of March and keep the budget.</v>

            00:00:22.500 --> 00:00:28.000
            <v Tom Reed>I will send the new plan to the supplier on Friday.</v>
            """;

    @TempDir
    Path home;

    @Test
    void shouldPlayOnesOwnTranscriptIntoARunningStack() throws IOException {
        Path file = Files.writeString(home.resolve("own.vtt"), VTT);
        try {
            // Given
            CommandRun up = CommandRun.of(home, "up", "--detach", "--ports", "auto", "--lang", "en");
            assertThat(up.exitCode()).as(up.seen()).isZero();
            // When
            CommandRun play = CommandRun.of(home, "play", file.toString(), "--lang", "en");
            // Then
            assertThat(play.exitCode()).as(play.seen()).isZero();
            assertThat(play.out()).contains("March");
            assertThat(CommandRun.of(home, "status", "--lang", "en").exitCode()).isZero();
            CommandRun migrations = CommandRun.of(home, "migrate", "--status", "--lang", "en");
            assertThat(migrations.exitCode()).as(migrations.seen()).isZero();
            CommandRun token = CommandRun.of(home, "token", "--role", "admin");
            assertThat(token.out().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        } finally {
            // Then
            CommandRun down = CommandRun.of(home, "down", "--lang", "en");
            assertThat(down.exitCode()).as(down.seen()).isZero();
        }
        assertThat(CommandRun.of(home, "status", "--lang", "en").exitCode()).isNotZero();
    }
}
