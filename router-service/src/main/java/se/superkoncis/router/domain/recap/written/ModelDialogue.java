package se.superkoncis.router.domain.recap.written;

import java.util.List;
import se.superkoncis.router.domain.call.ModelRequest;

/** How a model is asked for points, and how its answer is read. */
public interface ModelDialogue {

    /** Asks for the points of a window. */
    ModelRequest ask(Brief brief);

    /** Asks once more and names the faults of the first answer. */
    ModelRequest mend(Brief brief, Draft draft, List<Fault> faults);

    /** Reads a provider's body; one of another form is a draft that says so. */
    Draft read(String body);
}
