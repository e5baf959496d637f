package se.superkoncis.control.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.superkoncis.control.domain.emergency.Block;
import se.superkoncis.control.domain.emergency.Emergencies;
import se.superkoncis.control.domain.emergency.Emergency.Declared;

/** Emergencies in memory. */
final class MemoryEmergencies implements Emergencies {

    private final Map<Block, Declared> declared = new EnumMap<>(Block.class);
    private final Map<Block, TreeSet<String>> killed = new EnumMap<>(Block.class);

    @Override
    public Optional<Declared> find(Block block) {
        return Optional.ofNullable(declared.get(block));
    }

    @Override
    public void declare(Block block, Declared by) {
        declared.put(block, by);
    }

    @Override
    public void end(Block block) {
        declared.remove(block);
        killed.remove(block);
    }

    @Override
    public void killed(Block block, String feature) {
        killed.computeIfAbsent(block, b -> new TreeSet<>()).add(feature);
    }

    @Override
    public List<String> killed(Block block) {
        return List.copyOf(killed.getOrDefault(block, new TreeSet<>()));
    }

    @Override
    public boolean forget(String feature) {
        return killed.values().stream()
                .map(features -> features.remove(feature))
                .reduce(false, Boolean::logicalOr);
    }
}
