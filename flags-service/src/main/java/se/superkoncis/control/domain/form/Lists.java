package se.superkoncis.control.domain.form;

import java.util.ArrayList;
import java.util.List;

/** Lists of ids with one more or one less. */
public final class Lists {

    private Lists() {}

    public static List<String> without(List<String> ids, String gone) {
        return ids.stream().filter(id -> !id.equals(gone)).toList();
    }

    public static List<String> with(List<String> ids, String added) {
        if (ids.contains(added)) {
            return ids;
        }
        List<String> longer = new ArrayList<>(ids);
        longer.add(added);
        return List.copyOf(longer);
    }
}
