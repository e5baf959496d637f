package se.superkoncis.control.domain.port;

import java.util.List;
import java.util.Optional;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Stored;

/** The documents of one kind. */
public interface DocumentStore<D extends Document> {

    /** The document with an id. */
    Optional<Stored<D>> find(String id);

    /** Documents in the order of their ids, after one of them; an empty text is before all. */
    List<Stored<D>> page(String afterId, int limit);

    /** Documents that name another one. */
    List<Stored<D>> naming(Document other);

    /** Writes a new or changed document. */
    void save(Stored<D> stored);

    /** Removes a document. */
    void remove(String id);
}
