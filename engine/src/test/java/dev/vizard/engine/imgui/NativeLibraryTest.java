package dev.vizard.engine.imgui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

    @TempDir
    private Path parent;

    @Test
    void manyProgramsAtOnceFindOneWholeLibrary() throws IOException {
        List<Path> folders = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> unpack())
                .distinct()
                .toList();

        assertThat(folders).hasSize(1);
        try (Stream<Path> files = Files.list(folders.get(0))) {
            assertThat(files).singleElement().satisfies(file -> assertThat(Files.size(file))
                    .isGreaterThan(100_000));
        }
    }

    @Test
    void aWholeLibraryIsLeftAloneAndADamagedOneReplaced() throws IOException {
        Path file = library();
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, old);
        byte[] whole = Files.readAllBytes(file);

        unpack();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);

        Files.write(file, new byte[] {1, 2, 3});
        unpack();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }

    private Path library() throws IOException {
        try (Stream<Path> files = Files.list(unpack())) {
            return files.findFirst().orElseThrow();
        }
    }

    private Path unpack() {
        try {
            return NativeLibrary.unpack(parent);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
