package se.superkoncis.control.domain.port;

import java.util.Arrays;
import java.util.List;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;

/** The stores of all kinds. */
public interface Stores {

    /** The store of a kind. */
    DocumentStore<? extends Document> of(Kind kind);

    /** The store of a kind for who knows its class; the two must fit. */
    <D extends Document> DocumentStore<D> of(Class<D> type);

    /** All stores. */
    default List<DocumentStore<? extends Document>> all() {
        return Arrays.stream(Kind.values())
                .<DocumentStore<? extends Document>>map(this::of)
                .toList();
    }
}
