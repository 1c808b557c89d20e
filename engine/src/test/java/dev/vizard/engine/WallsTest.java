package dev.vizard.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.vizard.engine.broken.gl.KnowsAScene;
import dev.vizard.engine.broken.render.DrawsWidgets;
import dev.vizard.engine.broken.scene.KnowsOpenGl;
import org.junit.jupiter.api.Test;

/** The walls inside the engine, each also shown to fail on classes that break it. */
class WallsTest {
    private static final ArchRule SCENE_KNOWS_NO_OPENGL = noClasses()
            .that()
            .resideInAPackage("..engine..scene..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.lwjgl.opengl..", "org.lwjgl.glfw..", "dev.vizard.engine.gl..");
    private static final ArchRule GL_KNOWS_NO_SCENE = noClasses()
            .that()
            .resideInAPackage("..engine..gl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.vizard.engine.scene..", "dev.vizard.engine.render..");
    private static final ArchRule IMGUI_IN_ITS_ROOM = noClasses()
            .that()
            .resideInAPackage("dev.vizard.engine..")
            .and()
            .resideOutsideOfPackage("dev.vizard.engine.imgui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("imgui..");
    private static final ArchRule NO_CYCLES =
            slices().matching("dev.vizard.engine.(**)").should().beFreeOfCycles();

    private final JavaClasses engine = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vizard.engine");

    @Test
    void theEngineKeepsItsWalls() {
        assertThat(engine).isNotEmpty();
        SCENE_KNOWS_NO_OPENGL.check(engine);
        GL_KNOWS_NO_SCENE.check(engine);
        IMGUI_IN_ITS_ROOM.check(engine);
        NO_CYCLES.check(engine);
    }

    @Test
    void eachRuleCanFail() {
        JavaClasses broken =
                new ClassFileImporter().importClasses(KnowsOpenGl.class, KnowsAScene.class, DrawsWidgets.class);
        assertFails(SCENE_KNOWS_NO_OPENGL, broken, "KnowsOpenGl");
        assertFails(GL_KNOWS_NO_SCENE, broken, "KnowsAScene");
        assertFails(IMGUI_IN_ITS_ROOM, broken, "DrawsWidgets");
        assertFails(NO_CYCLES, broken, "Cycle");
    }

    private static void assertFails(ArchRule rule, JavaClasses classes, String culprit) {
        assertThat(rule.evaluate(classes).getFailureReport().toString()).contains(culprit);
    }
}
