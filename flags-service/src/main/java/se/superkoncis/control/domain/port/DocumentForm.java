package se.superkoncis.control.domain.port;

import se.superkoncis.control.domain.Document;

/** Writes documents as JSON text, in the form in which they are broadcast. */
public interface DocumentForm {

    /** The JSON; null for null. */
    String json(Document document);
}
