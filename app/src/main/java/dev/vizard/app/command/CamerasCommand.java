package dev.vizard.app.command;

import dev.vizard.vision.capture.Cameras;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vizard cameras}: what there is. */
@Command(name = "cameras", mixinStandardHelpOptions = true, description = "Lists the cameras that there are.")
public final class CamerasCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        List<Cameras.Camera> cameras = Cameras.list();
        if (cameras.isEmpty()) {
            out.println("there is no camera; 'vizard demo' plays the bundled clip");
        }
        cameras.forEach(camera -> out.println("camera:" + camera.index() + "  " + camera.name()));
        return 0;
    }
}
