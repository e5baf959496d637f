package se.superkoncis.control.adapter.db.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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
    Setting document() {
        return new Setting(name, scope, json, variant);
    }

    @Override
    void take(Setting setting) {
        name = setting.name();
        scope = setting.scope();
        json = setting.json();
        variant = setting.variant();
    }
}
