package dev.vizard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SceneKindTest {

    @Test
    void theKeyGoesRoundAllOfThem() {
        assertThat(SceneKind.STAGE.next()).isEqualTo(SceneKind.MIRROR);
        assertThat(SceneKind.MIRROR.next()).isEqualTo(SceneKind.SPLIT);
        assertThat(SceneKind.SPLIT.next()).isEqualTo(SceneKind.STAGE);
    }
}
