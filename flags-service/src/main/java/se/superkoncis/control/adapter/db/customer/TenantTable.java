package se.superkoncis.control.adapter.db.customer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.superkoncis.control.adapter.db.store.PanacheStore;
import se.superkoncis.control.domain.Document;
import se.superkoncis.control.domain.Kind;
import se.superkoncis.control.domain.Stored;
import se.superkoncis.control.domain.Tenant;
import se.superkoncis.control.domain.port.Customers;

@ApplicationScoped
class TenantTable extends PanacheStore<Tenant, TenantEntity> implements Customers {

    @Override
    protected TenantEntity row() {
        return new TenantEntity();
    }

    @Override
    public List<Stored<Tenant>> matching(String text, int limit) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return stored(find(
                        "lower(id) like ?1 escape '!' or lower(name) like ?1 escape '!' or array_contains(tags, ?2)"
                                + " order by id",
                        pattern,
                        text)
                .page(0, limit)
                .list());
    }

    @Override
    public Map<String, Long> byTag() {
        List<?> rows = getEntityManager()
                .createNativeQuery("select tag, count(*) from tenant, unnest(tags) as tag group by tag", Object[].class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    @Override
    public List<Stored<Tenant>> naming(Document other) {
        if (other.kind() == Kind.TAG) {
            return stored(list("array_contains(tags, ?1) order by id", other.id()));
        }
        if (other.kind() == Kind.PLAN) {
            return stored(list("plan = ?1 order by id", other.id()));
        }
        return other.kind() == Kind.FEATURE
                ? stored(list("array_contains(modules, ?1) order by id", other.id()))
                : List.of();
    }
}
