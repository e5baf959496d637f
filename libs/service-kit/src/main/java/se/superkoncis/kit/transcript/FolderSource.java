package se.superkoncis.kit.transcript;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import se.superkoncis.kit.channel.RefusedException;
import se.superkoncis.kit.config.KitConfig;

/** Reads {@code file:} references inside the allowed folders; links that lead out of them are refused. */
@ApplicationScoped
class FolderSource {

    private final List<String> folders;

    FolderSource(KitConfig config) {
        this.folders = config.transcripts().allowedFolders().orElse(List.of());
    }

    byte[] read(URI uri, long bytes) throws IOException {
        Path file = inside(uri);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Math.toIntExact(bytes + 1));
        }
    }

    private Path inside(URI uri) throws IOException {
        Path asked;
        try {
            asked = Path.of(uri);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw forbidden();
        }
        for (String folder : folders) {
            Path allowed = Path.of(folder).toAbsolutePath().normalize();
            if (asked.normalize().startsWith(allowed)) {
                try {
                    Path real = asked.toRealPath();
                    if (real.startsWith(allowed.toRealPath()) && Files.isRegularFile(real)) {
                        return real;
                    }
                } catch (NoSuchFileException e) {
                    throw new RefusedException("REFERENCE_GONE", "there is no file behind transcriptRef.uri");
                }
            }
        }
        throw forbidden();
    }

    private static RefusedException forbidden() {
        return new RefusedException(
                "FORBIDDEN_REFERENCE",
                "transcriptRef.uri is in no allowed folder; name it in superkoncis.transcripts.allowed-folders");
    }
}
