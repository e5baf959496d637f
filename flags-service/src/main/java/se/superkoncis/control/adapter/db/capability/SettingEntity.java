package se.superkoncis.control.adapter.db.capability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import se.superkoncis.control.adapter.db.store.StoredEntity;
import se.superkoncis.control.domain.Setting;

@Entity
@Table(name = "setting")
class SettingEntity extends StoredEntity<Setting> {

    String name;

    String scope;

    @Column(name = "value")
    String json;

    String variant;

    @Override
    protected Setting document() {
        return new Setting(name, scope, json, variant);
    }

    @Override
    protected void take(Setting setting) {
        name = setting.name();
        scope = setting.scope();
        json = setting.json();
        variant = setting.variant();
    }
}
