package se.superkoncis.control.adapter.db.capability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Setting;
import se.superkoncis.control.domain.Stored;

@ApplicationScoped
class SettingTable extends PanacheStore<Setting, SettingEntity> {

    @Override
    protected SettingEntity row() {
        return new SettingEntity();
    }

    @Override
    public List<Stored<Setting>> naming(Document other) {
        return stored(list("scope = ?1 order by id", other.key()));
    }
}
