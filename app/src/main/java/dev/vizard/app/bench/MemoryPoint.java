package dev.vizard.app.bench;

/**
 * What the process held at one moment of the live part, MB (2^20 bytes).
 *
 * @param seconds since the live part began
 * @param heapMb Java heap in use, garbage and all
 * @param nativeMb memory in RAM beside the heap; null where the system does not tell
 */
public record MemoryPoint(double seconds, double heapMb, Double nativeMb) {}
