package io.ormlab.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkTest {

    @Test
    void leavesWhatAFailureNeeds() {
        Random random = new Random(3);
        RandomModels before = RandomModels.of(random);
        RandomModels after = IntStream.range(0, 50)
                .mapToObj(i -> before.changed())
                .filter(models -> uniques(models) > uniques(before))
                .findFirst()
                .orElseThrow();

        List<RandomModels> small = Shrink.of(before, after, (one, other) -> uniques(other) > uniques(one));

        assertThat(uniques(small.get(1))).isGreaterThan(uniques(small.get(0)));
        assertThat(small.get(1).entities()).hasSize(1);
        assertThat(small.get(1).entities().get(0).fields).hasSize(1);
        assertThat(small.get(1).entities().get(0).links).isEmpty();
        assertThat(small.get(0).entities()).hasSizeLessThan(2);
    }

    private static int uniques(RandomModels models) {
        return models.toString().split("unique=true").length;
    }
}
