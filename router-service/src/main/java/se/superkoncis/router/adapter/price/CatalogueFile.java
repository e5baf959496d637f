package se.superkoncis.router.adapter.price;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import se.superkoncis.router.config.PriceSettings;
import se.superkoncis.router.domain.price.PriceSource;

/** The catalogue file: the operator's, or the one that comes with the service. */
@ApplicationScoped
class CatalogueFile implements PriceSource {

    static final String BUILT_IN = "/prices/catalogue.json";

    /** Largest file; ours has 10 kB. */
    private static final int MOST_BYTES = 4_000_000;

    private final CatalogueJson json = new CatalogueJson();
    private final Optional<Path> file;
    private FileTime touched;
    private byte[] last;

    CatalogueFile(PriceSettings settings) {
        this.file = settings.file();
    }

    @Override
    public String name() {
        return file.map(Path::toString).orElse("built in");
    }

    @Override
    public synchronized Reading read(boolean closely) {
        try {
            FileTime now = file.isPresent() ? touched(file.get()) : null;
            if (last != null && (file.isEmpty() || !closely && now.equals(touched))) {
                return new Reading.Same();
            }
            byte[] bytes = bytes();
            touched = now;
            if (Arrays.equals(bytes, last)) {
                return new Reading.Same();
            }
            last = bytes;
            if (bytes.length > MOST_BYTES) {
                return new Reading.Refused("is larger than " + MOST_BYTES + " bytes: it is no price file");
            }
            return new Reading.Found(json.read(bytes));
        } catch (NoSuchFileException e) {
            return once("is not there: put it where router.prices.file says, or take that setting away");
        } catch (IOException e) {
            return once("cannot be read (" + e.getClass().getSimpleName() + "): check that the service may read it");
        } catch (CatalogueRefusedException e) {
            return new Reading.Refused(e.getMessage());
        }
    }

    /** An outage of the file is told when it begins, not with every look. */
    private Reading once(String why) {
        boolean told = touched == null && last != null && last.length == 0;
        touched = null;
        last = new byte[0];
        return told ? new Reading.Same() : new Reading.Refused(why);
    }

    private static FileTime touched(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime();
    }

    private byte[] bytes() throws IOException {
        try (InputStream in =
                file.isPresent() ? Files.newInputStream(file.get()) : getClass().getResourceAsStream(BUILT_IN)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
