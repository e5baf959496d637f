package se.superkoncis.control.application.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import se.superkoncis.control.domain.emergency.Block;
import se.superkoncis.control.domain.emergency.Emergencies;
import se.superkoncis.control.domain.emergency.Emergency;

/** Reads which blocks are in force. */
@ApplicationScoped
public class ReadEmergencies {

    private final Emergencies emergencies;

    ReadEmergencies(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    /** All blocks. */
    @Transactional
    public List<Emergency> all() {
        return Arrays.stream(Block.values())
                .map(block -> new Emergency(block, emergencies.find(block), List.of()))
                .toList();
    }
}
