package dev.vizard.models.measured;

import java.util.List;

/**
 * A set of measurements.
 *
 * @param identities names of the heads
 * @param faces the measurements, in the order in which they were taken
 */
public record MeasuredFaces(List<String> identities, List<MeasuredFace> faces) {

    /** Keeps its own lists. */
    public MeasuredFaces {
        identities = List.copyOf(identities);
        faces = List.copyOf(faces);
    }
}
