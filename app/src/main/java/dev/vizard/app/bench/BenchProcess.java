package dev.vizard.app.bench;

import dev.vizard.app.Main;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The benchmark in a process of its own, so that the program which asked for it neither stands still nor measures itself.
 * The child is this same program with the same options; it keeps its run where {@link BenchRuns} finds it. One thread;
 * nothing here waits.
 */
public final class BenchProcess implements AutoCloseable {

    private static final Pattern PROGRESS = Pattern.compile("measuring +(\\d+) % (.*)");
    private static final String SAYS = "vizard: ";
    /** Agents of a debugger or a coverage tool are the parent's own. */
    private static final Pattern NOT_THE_CHILDS =
            Pattern.compile("-agentlib:.*|-agentpath:.*|-javaagent:.*|-Dvizard\\.(terminal|startedMillis)=.*");

    private Process process;
    private final StringBuilder unread = new StringBuilder();
    private int ends;
    private double share;
    private String doing = "";
    private String message = "";

    /** Starts it, unless it runs; what goes wrong becomes the {@link #message()}. */
    public void start(String... arguments) {
        if (running()) {
            return;
        }
        share = 0;
        doing = "starting";
        message = "";
        unread.setLength(0);
        try {
            process = new ProcessBuilder(commandLine(arguments))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
        } catch (IOException e) {
            message = "the benchmark cannot be started: " + e.getMessage();
        }
    }

    private static List<String> commandLine(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!NOT_THE_CHILDS.matcher(option).matches()) {
                command.add(option);
            }
        }
        carry(command, "vizard.home");
        carry(command, "vizard.config");
        command.add("-Dvizard.progressSteps=100");
        command.add("-cp");
        command.add(absolute(System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.add("bench");
        command.addAll(List.of(arguments));
        return command;
    }

    /** What was set after the start is no option of the virtual machine's. */
    private static void carry(List<String> command, String property) {
        String value = System.getProperty(property);
        if (value != null) {
            command.add("-D" + property + "=" + value);
        }
    }

    private static String absolute(String classPath) {
        StringBuilder all = new StringBuilder();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            all.append(all.isEmpty() ? "" : File.pathSeparator).append(new File(entry).getAbsolutePath());
        }
        return all.toString();
    }

    /** Whether it is measuring. */
    public boolean running() {
        return process != null;
    }

    /** Reads what the child said since the last call; whether it has just ended. */
    public boolean poll() {
        if (process == null) {
            return false;
        }
        boolean over = !process.isAlive();
        read(process.getErrorStream());
        if (!over) {
            return false;
        }
        int code = process.exitValue();
        process = null;
        ends++;
        if (code == 0) {
            message = "";
        } else if (message.isEmpty()) {
            message = "the benchmark ended with " + code + "; ./vizard bench says more";
        }
        return true;
    }

    private void read(InputStream from) {
        try {
            int ready = from.available();
            if (ready > 0) {
                unread.append(new String(from.readNBytes(ready), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The child has closed its end.
        }
        for (int end = unread.indexOf("\n"); end >= 0; end = unread.indexOf("\n")) {
            line(unread.substring(0, end).strip());
            unread.delete(0, end + 1);
        }
    }

    private void line(String text) {
        Matcher progress = PROGRESS.matcher(text);
        if (progress.matches()) {
            share = Integer.parseInt(progress.group(1)) / 100.0;
            doing = progress.group(2);
        } else if (text.startsWith(SAYS)) {
            message = text.substring(SAYS.length());
        }
    }

    /** How many have ended by themselves: after each there may be a run more. */
    public int ends() {
        return ends;
    }

    /** How far it is, 0..1. */
    public double share() {
        return share;
    }

    /** What it is at, in a word or two. */
    public String doing() {
        return doing;
    }

    /** What went wrong, one line; empty while all is well. */
    public String message() {
        return message;
    }

    /** Ends it, if it runs; what it had measured is lost. */
    public void cancel() {
        if (process != null) {
            process.destroy();
            process = null;
            message = "cancelled";
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
