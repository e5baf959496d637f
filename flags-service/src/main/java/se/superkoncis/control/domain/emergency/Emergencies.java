package se.superkoncis.control.domain.emergency;

import java.util.List;
import java.util.Optional;

/** Which blocks are in force, and which features were killed by them and by nobody else since. */
public interface Emergencies {

    /** The declaration of a block that is in force. */
    Optional<Emergency.Declared> find(Block block);

    /** A block is in force. */
    void declare(Block block, Emergency.Declared declared);

    /** A block is no longer in force; what it killed is forgotten. */
    void end(Block block);

    /** Remembers that a block killed a feature. */
    void killed(Block block, String feature);

    /** Features that a block killed. */
    List<String> killed(Block block);

    /** Somebody has decided about a feature by hand, so no block restores it; true when one would have. */
    boolean forget(String feature);
}
