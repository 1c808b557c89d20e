package dev.vizard.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vizard.engine.TestPaths;
import dev.vizard.engine.gl.GlDebug;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Stored pictures to compare with. After a wanted change, look at the new ones made by {@code mvn -pl engine test
 * -Dtest=*GoldenTest -DargLine=-Dvizard.golden.write=true} and commit them.
 */
final class GoldenPictures {
    private GoldenPictures() {}

    /** Fails where the picture looks different from the stored one of that name. */
    static void check(String name, Picture drawn) throws IOException {
        String file = "golden/" + name + ".png";
        if (Boolean.getBoolean("vizard.golden.write")) {
            drawn.write(TestPaths.home().resolve("engine/src/test/resources/" + file));
            return;
        }
        Assumptions.assumeTrue(GlDebug.software(), "the stored pictures are a software driver's");
        Picture expected = Picture.resource("/" + file);
        Picture.Difference difference = drawn.differenceTo(expected);
        System.out.println("golden " + name + ": " + difference);
        if (!difference.tolerable()) {
            expected.besides(drawn).write(Path.of("target", "golden", name + ".png"));
        }
        assertThat(difference.tolerable())
                .as("%s: %s, see target/golden/%s.png (expected, got, difference)", name, difference, name)
                .isTrue();
    }
}
