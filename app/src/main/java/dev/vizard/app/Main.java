package dev.vizard.app;

import dev.vizard.app.command.BenchCommand;
import dev.vizard.app.command.CamerasCommand;
import dev.vizard.app.command.ConvertCommand;
import dev.vizard.app.command.DatasetCommand;
import dev.vizard.app.command.DemoCommand;
import dev.vizard.app.command.EvalCommand;
import dev.vizard.app.command.LatencyCommand;
import dev.vizard.app.command.MeasureCommand;
import dev.vizard.app.command.RenderCommand;
import dev.vizard.app.command.SettingsCommand;
import dev.vizard.app.command.SoakCommand;
import dev.vizard.app.command.TrackCommand;
import dev.vizard.app.command.TrainCommand;
import dev.vizard.app.command.TuneCommand;
import dev.vizard.app.command.ValidateCommand;
import dev.vizard.app.synth.SynthCommand;
import dev.vizard.engine.EngineException;
import dev.vizard.models.convert.ConversionException;
import dev.vizard.vision.capture.CaptureException;
import dev.vizard.vision.onnx.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program's entrance: finds the command and turns every error into one line and an exit code. */
@Command(
        name = "vizard",
        mixinStandardHelpOptions = true,
        version = "vizard 0.1.0",
        description = "Tracks a head and draws a mask that turns with it. Without a command: demo.",
        subcommands = {
            DemoCommand.class,
            TrackCommand.class,
            RenderCommand.class,
            CamerasCommand.class,
            SettingsCommand.class,
            SynthCommand.class,
            ConvertCommand.class,
            TrainCommand.class,
            DatasetCommand.class,
            ValidateCommand.class,
            EvalCommand.class,
            TuneCommand.class,
            MeasureCommand.class,
            BenchCommand.class,
            LatencyCommand.class,
            SoakCommand.class
        },
        footer = {
            "",
            "The launcher itself knows three commands more:",
            "  test     Runs every check.",
            "  jmh      Times the smallest parts with JMH, with the bytes that each leaves; takes JMH's options.",
            "  stress   Proves the hand-over between the threads in jcstress's full mode; takes an hour.",
            "",
            "'vizard COMMAND --help' tells a command's options."
        })
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    /** Exit code of an error that was explained. */
    static final int FAILED = 1;

    /** Exit code of words on the command line that make no sense. */
    static final int MISUSED = 2;

    private Main() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and returns its exit code; for tests. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::explainMisuse);
        line.setExecutionExceptionHandler((error, command, parsed) -> explain(error, command));
        return line.execute(withCommand(line, arguments));
    }

    /** Options without a command are the demo's. */
    private static String[] withCommand(CommandLine line, String[] arguments) {
        boolean own = arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0])
                        || !arguments[0].startsWith("-")
                        || line.getCommandSpec().findOption(arguments[0]) != null);
        if (own) {
            return arguments;
        }
        String[] demo = Arrays.copyOf(new String[] {"demo"}, arguments.length + 1);
        System.arraycopy(arguments, 0, demo, 1, arguments.length);
        return demo;
    }

    private static int explainMisuse(ParameterException error, String[] arguments) {
        String name = error.getCommandLine().getCommandSpec().qualifiedName();
        String reason = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        error.getCommandLine().getErr().println("vizard: " + reason + "; '" + name + " --help' tells what there is");
        return MISUSED;
    }

    private static int explain(Exception error, CommandLine command) {
        if (error instanceof ParameterException misuse) {
            return explainMisuse(misuse, new String[0]);
        }
        boolean explained = error instanceof UserError
                || error instanceof EngineException
                || error instanceof CaptureException
                || error instanceof ModelException
                || error instanceof ConversionException
                || error instanceof dev.vizard.app.record.RecordException;
        if (explained) {
            command.getErr().println("vizard: " + error.getMessage());
        } else if (error instanceof IOException || error instanceof UncheckedIOException) {
            command.getErr().println("vizard: a file could not be read or written: " + error.getMessage());
        } else {
            command.getErr().println("vizard: an unexpected error, please report it: " + error);
            log.error("unexpected", error);
        }
        return FAILED;
    }
}
