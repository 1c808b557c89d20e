package dev.vizard.vision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** The walls inside vision. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vizard.vision");

    private static ArchRule native_(String exceptPackage, String exceptClass) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(exceptPackage)
                .and()
                .haveNameNotMatching(exceptClass)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..");
    }

    private static ArchRule networks(String exceptPackage) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(exceptPackage)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..");
    }

    @Test
    void onlyCaptureTheCropAndPnpSeeOpenCv() {
        native_("dev.vizard.vision.capture", "dev\\.vizard\\.vision\\.(face\\.CropTransform|pose\\.PnpPose).*")
                .check(CLASSES);
        assertThat(native_("nowhere", "nobody").evaluate(CLASSES).hasViolation())
                .isTrue();
    }

    @Test
    void onlyOnnxSeesTheRuntime() {
        networks("dev.vizard.vision.onnx").check(CLASSES);
        assertThat(networks("nowhere").evaluate(CLASSES).hasViolation()).isTrue();
    }

    private static ArchRule plain(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .haveSimpleNameNotStartingWith("PnpPose")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.joml..", "dev.vizard.vision..");
    }

    @Test
    void poseAndFilterArePlainJava() {
        plain("dev.vizard.vision.pose", "dev.vizard.vision.filter").check(CLASSES);
        assertThat(plain("dev.vizard.vision.onnx").evaluate(CLASSES).hasViolation())
                .isTrue();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.vizard.(**)").should().beFreeOfCycles().check(CLASSES);
        // Cut across the packages, the same classes do have cycles, and the rule sees them.
        SliceAssignment crooked = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getSimpleName().length() % 2 == 0 ? "even" : "odd");
            }

            @Override
            public String getDescription() {
                return "classes by the length of their names";
            }
        };
        assertThat(slices().assignedFrom(crooked)
                        .should()
                        .beFreeOfCycles()
                        .evaluate(CLASSES)
                        .hasViolation())
                .isTrue();
    }
}
