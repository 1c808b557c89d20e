package dev.vizard.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The walls inside the program. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vizard");

    private static final ArchRule NOTHING_KNOWS_APP = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vizard.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.vizard.app..");

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideInAPackage("dev.vizard.app..")
                .and()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @Test
    void nothingKnowsTheProgram() {
        NOTHING_KNOWS_APP.check(CLASSES);
    }

    @Test
    void imguiIsForPanelsAlone() {
        onlyIn("imgui..", "dev.vizard.app.panel..").check(CLASSES);
    }

    @Test
    void videoLibrariesAreForRecordingAlone() {
        onlyIn("org.bytedeco..", "dev.vizard.app.record..").check(CLASSES);
    }

    @Test
    void networksAreForVisionAlone() {
        onlyIn("ai.onnxruntime..", "nowhere").check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.vizard.app.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRulesCanFail() {
        assertThat(onlyIn("imgui..", "nowhere").evaluate(CLASSES).hasViolation())
                .isTrue();
        assertThat(onlyIn("org.bytedeco..", "nowhere").evaluate(CLASSES).hasViolation())
                .isTrue();
    }
}
