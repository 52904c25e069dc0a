package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records that compare themselves leave out none of their components. */
class SchemaTest {

    @ParameterizedTest
    @ValueSource(classes = {Schema.Column.class, Schema.Key.class})
    void eachComponentCounts(Class<? extends Record> type) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(each -> value(each, 1)).toArray();
        Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Record one = constructor.newInstance(values);
        Record same = constructor.newInstance(
                Arrays.stream(components).map(each -> value(each, 1)).toArray());
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        for (int i = 0; i < components.length; i++) {
            Object[] other = values.clone();
            other[i] = value(components[i], 2);
            assertThat(one).as(components[i].getName()).isNotEqualTo(constructor.newInstance(other));
        }
        assertThat(one).isNotEqualTo(null).isNotEqualTo("text");
    }

    private static Object value(RecordComponent component, int which) {
        if (component.getType() == String.class) {
            return "text " + which;
        }
        if (component.getType() == boolean.class) {
            return which == 1;
        }
        return List.of("text " + which);
    }
}
