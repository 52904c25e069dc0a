package io.ormlab.model.storage;

import io.ebean.DatabaseBuilder;
import io.ebean.core.type.ExtraTypeFactory;
import io.ebean.core.type.ScalarType;
import java.util.List;

/**
 * Gives Ebean a {@link Storage}'s types where the configuration carries one; any other server in the process keeps its own. Public
 * because the service loader makes it.
 */
public final class StorageTypes implements ExtraTypeFactory {

    @Override
    public List<? extends ScalarType<?>> createTypes(DatabaseBuilder.Settings config, Object objectMapper) {
        Storage storage = config.getServiceObject(Storage.class);
        return storage == null ? List.of() : storage.types(config);
    }
}
