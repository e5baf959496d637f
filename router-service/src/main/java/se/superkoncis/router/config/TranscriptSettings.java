package se.superkoncis.router.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where transcripts may be fetched from and how large they may be. Nothing is allowed unless it is named. */
@ConfigMapping(prefix = "router.transcripts")
public interface TranscriptSettings {

    /** Origins that a reference may point at, as {@code https://platform.example:8443}; none by default. */
    Optional<List<String>> allowedOrigins();

    /** Folders that a {@code file:} reference may point into; none by default. */
    Optional<List<String>> allowedFolders();

    /** Most bytes of a transcript behind a reference. */
    @WithDefault("67108864")
    long maxBytes();

    /** Most turns that are read; those after it are left out and the recap says so. */
    @WithDefault("200000")
    int maxTurns();

    /** How long a fetch may take. */
    @WithDefault("30s")
    Duration timeout();
}
