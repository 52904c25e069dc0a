package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records that compare themselves leave out none of their components. */
class SchemaTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Schema.Table.class,
                Schema.Column.class,
                Schema.Key.class,
                Schema.Check.class,
                Schema.ForeignKey.class,
                Schema.Index.class
            })
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

    /** One of two values for a component; a list of its own records where it holds such. */
    private static Object value(RecordComponent component, int which) {
        String generic = component.getGenericType().getTypeName();
        if (component.getType() == String.class) {
            return "text " + which;
        }
        if (component.getType() == boolean.class) {
            return which == 1;
        }
        String text = "text " + which;
        Schema.Key key = new Schema.Key(text, List.of());
        if (component.getType() == Schema.Key.class) {
            return key;
        }
        if (component.getType() == Map.class) {
            return Map.of(text, new Constants(Map.of(text, text)));
        }
        Object element =
                switch (generic.replaceAll(".*[<$.](\\w+)>", "$1")) {
                    case "Column" -> new Schema.Column(text, "", "", true, null);
                    case "Key" -> key;
                    case "Check" -> new Schema.Check(text, "", "");
                    case "ForeignKey" -> new Schema.ForeignKey(List.of(), text, List.of(), "", "");
                    case "Index" -> new Schema.Index(text, "", List.of(), true, null);
                    default -> text;
                };
        return List.of(element);
    }
}
