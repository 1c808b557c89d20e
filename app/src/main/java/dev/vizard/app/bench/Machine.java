package dev.vizard.app.bench;

/**
 * What a run was measured on.
 *
 * @param cpu the processor's name, or its architecture where the system does not tell
 * @param cores logical processors that Java may use
 * @param memoryMb memory of the machine, MB (2^20 bytes)
 * @param os system, its version and architecture
 * @param java version and vendor
 * @param gl who draws: renderer and version of OpenGL; empty where nothing was drawn
 */
public record Machine(String cpu, int cores, long memoryMb, String os, String java, String gl) {

    /** Nothing is left unsaid: what is unknown is empty. */
    public Machine {
        cpu = cpu == null ? "" : cpu;
        os = os == null ? "" : os;
        java = java == null ? "" : java;
        gl = gl == null ? "" : gl;
    }

    /** Whether figures of the two may be compared: the same processor, cores and system, and driver where both drew. */
    public boolean comparable(Machine other) {
        boolean sameDriver = gl.isEmpty() || other.gl.isEmpty() || gl.equals(other.gl);
        return cpu.equals(other.cpu) && cores == other.cores && os.equals(other.os) && sameDriver;
    }

    /** The machine in a line. */
    public String words() {
        return cpu + ", " + cores + (cores == 1 ? " core, " : " cores, ") + os + (gl.isEmpty() ? "" : ", " + gl);
    }

    /** The same machine, drawn on by this driver. */
    public Machine withGl(String driver) {
        return new Machine(cpu, cores, memoryMb, os, java, driver);
    }
}
